export { AttachEvidence, type Attached, type Offered } from './attach-evidence/attach-evidence.command.js';
export { attachmentPlace, type AttachmentPlace, type S3Place } from './attachment-place.js';
export { movableAttachments } from './movable-attachments.js';
export { attachmentRejections } from './domain/attachment.rejections.js';
export { EvidenceModule } from './evidence.module.js';
export { OpenAttachment, type OpenedAttachment } from './read-evidence/open-attachment.query.js';
export type { Attachment, AttachmentsOfAssignment } from './reading/read-attachments.js';
export type { Staged } from './staged.js';
export { LARGEST_ATTACHMENT, Staging } from './staging.js';
