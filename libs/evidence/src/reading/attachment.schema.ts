/** OpenAPI of what is known of an attached file. */
export const attachmentProperties = {
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  name: { type: 'string' },
  mediaType: { type: 'string' },
  size: { type: 'integer', minimum: 1 },
} as const;
