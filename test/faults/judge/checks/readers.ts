import { entries, type Evidence } from '../evidence.js';
import type { LedgerRow } from '../ledger-row.js';
import type { Violation } from '../violation.js';

/** A reader was shown exactly what its stream held at the position answered for, which is never before the one presented. */
export const readers = (evidence: Evidence): readonly Violation[] => {
  const streams = new Map<string, LedgerRow[]>();
  for (const row of evidence.ledger) {
    const known = streams.get(row.stream);
    if (known === undefined) streams.set(row.stream, [row]);
    else known.push(row);
  }
  return entries(evidence, 'read').flatMap(
    ({ stream, presented, knownAt, revision, reports }): readonly Violation[] => {
      const held = (streams.get(stream) ?? []).filter(({ sequence }) => sequence <= knownAt);
      const filed = held.filter(({ type }) => type === 'StatusReported').length;
      const what = `${stream} at ${presented}: shown ${knownAt}, revision ${revision}, ${reports} reports`;
      if (knownAt < presented) return [{ kind: 'stale', what }];
      return revision === (held.at(-1)?.revision ?? -1) && reports === filed ? [] : [{ kind: 'stale', what }];
    },
  );
};
