import type { Day, Fact } from '#libs/kernel';
import type { Finding } from './finding.js';
import type { NoticeRow } from './notice-row.js';

export type DocumentFormat = 'docx' | 'xlsx' | 'csv' | 'text';

export type AppendixSummary = Readonly<{
  name: string;
  title: string;
  dataDate: Day | null;
  sections: readonly Readonly<{ title: string; rows: number }>[];
  rows: number;
}>;

/** `reading` names one reading of the file: chunks of a reading that was never accepted stay without effect. */
export type DocumentRowsRead = Fact<
  'DocumentRowsRead',
  { sha256: string; reading: string; chunk: number; rows: readonly NoticeRow[] }
>;

/** Accepts the rows of its reading, all of them: from here on the import is settled to the end. */
export type DocumentImported = Fact<
  'DocumentImported',
  {
    sha256: string;
    reading: string;
    fileName: string;
    format: DocumentFormat;
    number: string;
    signedOn: Day;
    appendices: readonly AppendixSummary[];
    rows: number;
    findings: readonly Finding[];
  }
>;

export type DocumentSettled = Fact<'DocumentSettled', { sha256: string }>;

export type DocumentEvent = DocumentRowsRead | DocumentImported | DocumentSettled;

export const documentEventTypes: Readonly<Record<DocumentEvent['type'], true>> = {
  DocumentRowsRead: true,
  DocumentImported: true,
  DocumentSettled: true,
};
