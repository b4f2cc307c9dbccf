import type { Readable } from 'node:stream';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store';
import { AttachmentStore } from '../attachment-store.js';
import { readAttachments, type Attachment } from '../reading/read-attachments.js';
import { AttachmentDamaged, WholeOrNothing } from '../reading/whole-or-nothing.js';

/** `bytes` fail in the end with `AttachmentDamaged` rather than be whole and wrong. */
export type OpenedAttachment = Readonly<{ attachment: Attachment; bytes: Readable }>;

export class OpenAttachment extends Query<OpenedAttachment | null> {
  constructor(
    readonly taskId: string,
    readonly agency: string,
    readonly sha256: string,
  ) {
    super();
  }
}

/** Answers null for what is not attached to this assignment, wherever else it may be. */
@QueryHandler(OpenAttachment)
export class OpenAttachmentHandler implements IQueryHandler<OpenAttachment> {
  constructor(
    private readonly events: EventStore,
    private readonly store: AttachmentStore,
  ) {}

  /** @throws AttachmentDamaged when the bytes are gone, or are not as many as were attached */
  async execute({ taskId, agency, sha256 }: OpenAttachment): Promise<OpenedAttachment | null> {
    const { items } = await readAttachments(this.events, { taskId, agency });
    const attachment = items.find((item) => item.sha256 === sha256);
    if (attachment === undefined) return null;
    const kept = await this.store.open(sha256);
    if (kept?.size !== attachment.size) {
      kept?.bytes.destroy();
      throw new AttachmentDamaged(sha256);
    }
    const bytes = new WholeOrNothing(sha256);
    kept.bytes.once('error', (error) => bytes.destroy(error));
    bytes.once('close', () => kept.bytes.destroy());
    return { attachment, bytes: kept.bytes.pipe(bytes) };
  }
}
