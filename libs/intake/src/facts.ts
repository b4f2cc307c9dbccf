export type { Finding, FindingCode } from './domain/finding.js';
export type { NoticeLead, NoticeProgress, NoticeRow } from './domain/notice-row.js';
export {
  documentEventTypes,
  type AppendixSummary,
  type DocumentEvent,
  type DocumentFormat,
  type DocumentImported,
  type DocumentRowsRead,
  type DocumentSettled,
} from './domain/document.events.js';
export { documentStream } from './domain/streams.js';
