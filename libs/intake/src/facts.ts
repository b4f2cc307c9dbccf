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
export type { Knowledge, KnownDirective, NoticeLeads } from './domain/knowledge.js';
export type { ReadRow } from './domain/reading.js';
export { messageOf } from './domain/finding-messages.js';
export { KnowledgeSource } from './import-document/knowledge-source.js';
export { TaskBook, type RegisterView } from './import-document/task-book.js';
