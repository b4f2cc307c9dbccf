import type { Decider } from '#libs/kernel';
import { attachmentEventTypes, type AttachmentAdded, type AttachmentEvent } from './attachment.events.js';
import { refuseAttachment } from './attachment.rejections.js';

export type AddAttachment = Readonly<{ kind: 'AddAttachment'; data: AttachmentAdded['data'] }>;

/** The hashes of what is attached. */
export type Attachments = readonly string[];

export const MOST_ATTACHMENTS = 500;

const decide = ({ data }: AddAttachment, attached: Attachments): readonly AttachmentEvent[] => {
  if (attached.includes(data.sha256)) return [];
  if (attached.length >= MOST_ATTACHMENTS) return refuseAttachment('evidence.too-many', 'file');
  const { taskId, agency, sha256, name, mediaType, size } = data;
  return [{ type: 'AttachmentAdded', data: { taskId, agency, sha256, name, mediaType, size } }];
};

export const attachmentDecider: Decider<AddAttachment, AttachmentEvent, Attachments> = {
  category: 'evidence',
  eventTypes: attachmentEventTypes,
  initial: [],
  evolve: (attached, { data }) => [...attached, data.sha256],
  decide,
};
