import type { Day, Fault } from '#libs/kernel';
import type { AppendixSummary } from './document.events.js';
import type { Finding } from './finding.js';
import type { NoticeRow } from './notice-row.js';

/** A row before its ids are derived. */
export type ReadRow = Omit<NoticeRow, 'taskId' | 'directiveId'>;

/** What a document means. With faults it is refused whole; findings never refuse. */
export type Reading = Readonly<{
  number: string | null;
  signedOn: Day | null;
  appendices: readonly AppendixSummary[];
  rows: readonly ReadRow[];
  findings: readonly Finding[];
  faults: readonly Fault[];
}>;
