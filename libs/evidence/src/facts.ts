export { attachmentEventTypes, type AttachmentAdded, type AttachmentEvent } from './domain/attachment.events.js';
export { evidenceStream } from './domain/streams.js';
