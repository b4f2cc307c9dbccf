export { IntakeModule } from './intake.module.js';
export { ImportDocument } from './import-document/import-document.command.js';
export type { NoticeRow } from './domain/notice-row.js';
export type { ImportReport } from './import-document/import-report.js';
export { SettleDocument } from './settle-document/settle-document.command.js';
