import { list, object, orNull, text, whole } from '#libs/web';
import { attachmentProperties } from '../reading/attachment.schema.js';

/** OpenAPI schema of the files of an assignment. */
export const attachmentListSchema = object({
  taskId: text,
  agency: text,
  items: list(
    object({
      ...attachmentProperties,
      addedBy: object({ name: text, agency: orNull(text) }),
      recordedAt: { ...text, format: 'date-time' },
      sequence: whole,
    }),
  ),
});
