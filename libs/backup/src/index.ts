export type { AttachedFile, Attachments } from './attachments.js';
export type { Manifest } from './manifest.js';
export { writeBackup, type BackupOptions } from './write-backup.js';
export { restoreBackup, type Restored, type RestoreOptions } from './restore-backup.js';
export { verifyBackup, type Verified } from './verify-backup.js';
