import type { Evidence } from '../evidence.js';
import { leafHash } from '../leaf-hash.js';
import { metadataOf } from '../ledger-row.js';
import type { Violation } from '../violation.js';

/** The log by itself: dense, no hole in any stream, no event and no command twice, every row true to its hash. */
export const logShape = ({ ledger }: Evidence): readonly Violation[] => {
  const found: Violation[] = [];
  const next = new Map<string, number>();
  const ids = new Set<string>();
  const commands = new Map<string, string>();
  ledger.forEach((row, index) => {
    const where = `event ${row.sequence} (${row.stream} ${row.revision})`;
    if (row.sequence !== index) found.push({ kind: 'holes', what: `${where} stands at place ${index}` });
    const expected = next.get(row.stream) ?? 0;
    if (row.revision !== expected) found.push({ kind: 'holes', what: `${where}: revision ${expected} was next` });
    next.set(row.stream, row.revision + 1);
    if (ids.has(row.eventId)) found.push({ kind: 'doubled', what: `${where}: event id ${row.eventId} again` });
    ids.add(row.eventId);
    if (leafHash(row) !== row.leafHash)
      found.push({ kind: 'changed', what: `${where}: its bytes do not give its hash` });
    const { commandId } = metadataOf(row);
    const batch = `${row.stream} ${row.type}`;
    if (commands.get(`${commandId} ${batch}`) !== undefined) {
      found.push({ kind: 'doubled', what: `${where}: command ${commandId} took effect again` });
    }
    commands.set(`${commandId} ${batch}`, where);
  });
  return found;
};
