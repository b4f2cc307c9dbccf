import { attachmentProperties } from '../reading/attachment.schema.js';

const properties = {
  ...{ events: { type: 'integer', minimum: 0 }, revision: { type: 'integer', minimum: -1 } },
  ...{ sequence: { type: 'integer', nullable: true }, position: { type: 'integer', nullable: true } },
  ...attachmentProperties,
} as const;

/** OpenAPI schema of the answer to an attached file; `events` 0: it was attached already. */
export const attachedSchema = {
  type: 'object' as const,
  required: Object.keys(properties).filter((name) => name !== 'position'),
  properties,
};
