import { createHash } from 'node:crypto';
import type { Upload } from '../bodies/upload.js';

export type Asked = Readonly<{ method: string; url: string; mediaType: string; body: unknown; upload: Upload | null }>;

/**
 * SHA-256 of what is asked: method, address, query in any order, media type, and the content. The same JSON in another
 * order or spacing is the same; so is the same form sent with another boundary.
 */
export const fingerprintOf = ({ method, url, mediaType, body, upload }: Asked): Buffer => {
  const [path = '', query = ''] = url.split('?');
  const parameters = [...new URLSearchParams(query)].sort(byText);
  const content = upload === null ? canonical(body) : contentOf(upload);
  return createHash('sha256')
    .update(JSON.stringify([method, path, parameters, mediaType, content]))
    .digest();
};

const contentOf = ({ files, fields }: Upload): unknown => [
  files.map(({ field, fileName, bytes }) => [field, fileName, createHash('sha256').update(bytes).digest('hex')]),
  [...fields].sort(byText),
];

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, canonical(inner)] as const);
  return Object.fromEntries(fields.sort(byText));
};

const byText = (one: readonly unknown[], other: readonly unknown[]): number => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};
