import type { Bilingual } from '#libs/kernel';

/**
 * How the ledger of this database is filled from another store. `known`: that store was found to be the ledger's own.
 * `leads`: this process does it. `behind`: events in that store which the ledger does not hold yet, counted up to 2,000, as
 * far as the last look came; null when there was none, or none was seen and it did not come to the end. `heardAt`: when
 * something last arrived, in milliseconds of the epoch. `unansweredMs`: how long the store has not answered a look.
 * `stuckMs`: how long it has held more than the ledger and the ledger has not moved, 0 while neither is so. `stopped`: why it
 * has ended until a person acts.
 */
export type LedgerSourceState = Readonly<{
  known: boolean;
  leads: boolean;
  behind: number | null;
  heardAt: number | null;
  unansweredMs: number;
  stuckMs: number;
  resubscriptions: Readonly<Record<string, number>>;
  stopped: Bilingual | null;
}>;

/** Where the rows of the ledger come from when appends do not write them themselves. */
export abstract class LedgerSource {
  /** Null when appends write the ledger themselves. */
  abstract state(): LedgerSourceState | null;

  /**
   * Resolves true once the ledger holds all that had been appended when it was called, false when `timeoutMs` passed
   * first. @throws when the ledger is not filled any more
   */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
}

/** Of a ledger that appends write themselves. */
export const noLedgerSource: LedgerSource = { state: () => null, caughtUp: async () => true };
