import type { Bilingual, Day } from '#libs/kernel';
import type { AppendixSummary } from '../domain/document.events.js';

/** The answer to an import and to a dry run. `events` counts what this import adds to the ledger, or would add. */
export type ImportReport = Readonly<{
  dryRun: boolean;
  document: Readonly<{ sha256: string; number: string; signedOn: Day }>;
  appendices: readonly AppendixSummary[];
  tasks: Readonly<{ assigned: number; alreadyKnown: number }>;
  assignments: number;
  events: number;
  findings: readonly Readonly<{ code: string; place: string; message: Bilingual }>[];
  position: number | null;
}>;
