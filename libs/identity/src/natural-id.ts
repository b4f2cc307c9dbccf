import { hash } from 'node:crypto';

/** b7d0f6de-5f0a-5a52-9f6f-3f4f4a2c9b11 */
const NAMESPACE = Buffer.from('b7d0f6de5f0a5a529f6f3f4f4a2c9b11', 'hex');

/** UUIDv5 (RFC 9562, 5.5) of `parts`: the same parts give the same id on every machine, for ever. */
export const naturalId = (...parts: readonly (string | number)[]): string => {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(JSON.stringify(parts))]), 'hex');
  const variant = VARIANTS[Number.parseInt(digest[16] ?? '0', 16) % 4] ?? '';
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
};

const VARIANTS = ['8', '9', 'a', 'b'];
