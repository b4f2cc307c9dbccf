import { join } from 'node:path';
import type { AttachedFile, Attachments } from '#libs/backup';
import type { AttachmentPlace } from './attachment-place.js';
import type { AttachmentAdded } from './domain/attachment.events.js';
import { attachmentEventTypes } from './domain/attachment.events.js';
import { Staging } from './staging.js';
import { FolderStore } from './store/folder-store.js';
import { S3Store } from './store/s3-store.js';

/** The files of a place for a backup to read, or a restore to keep. */
export const movableAttachments = ({ folder, s3 }: AttachmentPlace): Attachments => {
  const store = s3 === null ? new FolderStore(folder) : new S3Store(s3);
  const staging = new Staging(join(folder, 'incoming'));
  return {
    place: s3 === null ? 'folder' : 's3',
    named: ({ type, data }) =>
      type in attachmentEventTypes ? fileOf(JSON.parse(data) as AttachmentAdded['data']) : null,
    open: async (sha256) => (await store.open(sha256))?.bytes ?? null,
    keep: async (bytes) => {
      const staged = await staging.stage(bytes);
      try {
        await store.keep(staged);
      } finally {
        await staged.discard();
      }
    },
  };
};

const fileOf = ({ sha256, size }: AttachmentAdded['data']): AttachedFile => ({ sha256, size });
