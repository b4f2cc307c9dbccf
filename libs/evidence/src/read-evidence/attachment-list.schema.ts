import { attachmentProperties } from '../reading/attachment.schema.js';

const object = <Properties extends Record<string, object>>(properties: Properties) => ({
  type: 'object' as const,
  required: Object.keys(properties),
  properties,
});
const text = { type: 'string' } as const;

/** OpenAPI schema of the files of an assignment. */
export const attachmentListSchema = object({
  taskId: text,
  agency: text,
  items: {
    type: 'array' as const,
    items: object({
      ...attachmentProperties,
      addedBy: object({ name: text, agency: { ...text, nullable: true } }),
      recordedAt: { ...text, format: 'date-time' },
      sequence: { type: 'integer', minimum: 0 },
    }),
  },
});
