import type { EntryOf, JournalEntry } from './journal-entry.js';
import type { LedgerRow } from './ledger-row.js';
import type { ReadModels } from './read-models.js';

/** All that the judge goes by: the log and the read models as they lie in the database, and the journals. */
export type Evidence = Readonly<{
  ledger: readonly LedgerRow[];
  readModels: ReadModels;
  journal: readonly JournalEntry[];
  /** The day in Hanoi on which the read models are looked at. */
  today: string;
}>;

export const entries = <T extends JournalEntry['t']>({ journal }: Pick<Evidence, 'journal'>, t: T): EntryOf<T>[] =>
  journal.filter((entry): entry is EntryOf<T> => entry.t === t);
