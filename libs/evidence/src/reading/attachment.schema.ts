import { text, whole } from '#libs/web';

/** OpenAPI of what is known of an attached file. */
export const attachmentProperties = {
  sha256: { ...text, pattern: '^[0-9a-f]{64}$' },
  ...{ name: text, mediaType: text, size: { ...whole, minimum: 1 } },
} as const;
