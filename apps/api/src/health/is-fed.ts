import type { LedgerSourceState } from '#libs/event-store';

/** So many events of the store the ledger may lack; more are not counted. */
const MOST_UNFED = 2_000;
/** An election or a restart of the store is over by then. */
const LONGEST_MS = 30_000;

/** Whether the ledger gets what is appended, and it is known that it does; true where appends write it themselves. */
export const isFed = (source: LedgerSourceState | null): boolean =>
  source === null ||
  (source.known &&
    source.stopped === null &&
    (source.behind ?? 0) < MOST_UNFED &&
    source.unansweredMs < LONGEST_MS &&
    source.stuckMs < LONGEST_MS);
