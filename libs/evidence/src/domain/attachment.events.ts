import type { Fact } from '#libs/kernel';

/** A file that an assignment has as evidence. Its bytes lie in the store of attachments under their SHA-256. */
export type AttachmentAdded = Fact<
  'AttachmentAdded',
  { taskId: string; agency: string; sha256: string; name: string; mediaType: string; size: number }
>;

export type AttachmentEvent = AttachmentAdded;

export const attachmentEventTypes: Readonly<Record<AttachmentEvent['type'], true>> = { AttachmentAdded: true };
