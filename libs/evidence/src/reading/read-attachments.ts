import type { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import type { AttachmentAdded, AttachmentEvent } from '../domain/attachment.events.js';
import { evidenceStream } from '../domain/streams.js';

export type Attachment = Omit<AttachmentAdded['data'], 'taskId' | 'agency'> &
  Readonly<{ addedBy: Readonly<{ name: string; agency: string | null }>; recordedAt: string; sequence: number }>;

export type AttachmentsOfAssignment = Readonly<{ revision: number; items: readonly Attachment[] }>;

/** What is attached to an assignment, from its stream, in the order in which it was added. */
export const readAttachments = async (
  events: EventStore,
  { taskId, agency }: Readonly<{ taskId: string; agency: string }>,
): Promise<AttachmentsOfAssignment> => {
  const added = (await events.readStream(evidenceStream(taskId, agency))) as readonly Recorded<AttachmentEvent>[];
  return { revision: added.length - 1, items: added.map(attachmentOf) };
};

const attachmentOf = ({ data, metadata, recordedAt, sequence }: Recorded<AttachmentEvent>): Attachment => {
  const { sha256, name, mediaType, size } = data;
  const { actor } = metadata;
  return { sha256, name, mediaType, size, addedBy: { name: actor.name, agency: actor.agency }, recordedAt, sequence };
};
