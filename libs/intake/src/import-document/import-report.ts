import type { Bilingual, Day } from '#libs/kernel';
import type { AppendixSummary } from '../domain/document.events.js';
import type { NoticeRow } from '../domain/notice-row.js';

/**
 * The answer to an import and to a dry run. `events` counts what this import adds to the ledger, or would add; `rows` are
 * shown by a dry run only, each as it was understood.
 */
export type ImportReport = Readonly<{
  dryRun: boolean;
  document: Readonly<{ sha256: string; number: string; signedOn: Day }>;
  appendices: readonly AppendixSummary[];
  tasks: Readonly<{ assigned: number; alreadyKnown: number }>;
  assignments: number;
  events: number;
  findings: readonly Readonly<{ code: string; place: string; message: Bilingual }>[];
  rows: readonly NoticeRow[] | null;
  position: number | null;
}>;
