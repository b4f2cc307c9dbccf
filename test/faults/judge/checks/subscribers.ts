import { isDeepStrictEqual } from 'node:util';
import { entries, type Evidence } from '../evidence.js';
import type { EntryOf } from '../journal-entry.js';
import { dataOf, type LedgerRow } from '../ledger-row.js';
import type { Violation } from '../violation.js';

/** Every subscriber saw everything since it subscribed, as it is in the log and in its order. */
export const subscribers = (evidence: Evidence): readonly Violation[] => {
  const seen = new Map<string, EntryOf<'seen'>[]>();
  for (const entry of entries(evidence, 'seen')) {
    const known = seen.get(entry.subscriber);
    if (known === undefined) seen.set(entry.subscriber, [entry]);
    else known.push(entry);
  }
  return entries(evidence, 'subscribed').flatMap(({ subscriber, after }) =>
    faultsOf(subscriber, after, seen.get(subscriber) ?? [], evidence.ledger),
  );
};

const faultsOf = (
  subscriber: string,
  after: number,
  seen: readonly EntryOf<'seen'>[],
  ledger: readonly LedgerRow[],
): readonly Violation[] => {
  const found: Violation[] = [];
  const place = new Map(ledger.map((row) => [row.sequence, row]));
  const told = new Set<number>();
  let last = after;
  for (const one of seen) {
    const row = place.get(one.sequence);
    if (row === undefined) found.push({ kind: 'lost', what: `${subscriber} saw ${one.sequence}, which is gone` });
    else if (!isSame(one, row)) found.push({ kind: 'changed', what: `${subscriber} saw another ${one.sequence}` });
    if (told.has(one.sequence)) {
      if (one.once) found.push({ kind: 'disordered', what: `${subscriber} saw ${one.sequence} again` });
      continue;
    }
    told.add(one.sequence);
    if (one.sequence <= last) found.push({ kind: 'disordered', what: `${subscriber}: ${one.sequence} after ${last}` });
    last = Math.max(last, one.sequence);
  }
  const missed = ledger.filter(({ sequence }) => sequence > after && !told.has(sequence));
  return [...found, ...missed.map(({ sequence }) => ({ kind: 'unseen', what: `${subscriber}: ${sequence}` }) as const)];
};

const isSame = (one: EntryOf<'seen'>, row: LedgerRow): boolean =>
  one.eventId === row.eventId &&
  one.stream === row.stream &&
  one.revision === row.revision &&
  isDeepStrictEqual(one.data, dataOf(row));
