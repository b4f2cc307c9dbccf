import { actedSchema } from '#libs/web';
import { attachmentProperties } from '../reading/attachment.schema.js';

/** OpenAPI schema of the answer to an attached file; `events` 0: it was attached already. */
export const attachedSchema = actedSchema(attachmentProperties);
