import type { Day, PlainRecord, Source } from '#libs/kernel';
import type { EntryKind } from '../domain/meaning-of.js';

/** `agency` and `agencyName` are those of the time; `sequence` of a missed deadline is when the log could first tell. */
export type AgencyHistoryEntry = Readonly<{
  on: Day;
  kind: EntryKind;
  taskId: string;
  title: string;
  directive: Readonly<{ number: string; kind: string | null; signedOn: Day | null }>;
  agency: string;
  agencyName: string;
  dueOn: Day | null;
  detail: PlainRecord;
  sequence: number;
  source: Source | null;
}>;

export type UnnamedEntry = Omit<AgencyHistoryEntry, 'agencyName'>;
