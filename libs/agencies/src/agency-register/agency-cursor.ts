import type { AgencyPlace } from './list-agencies.query.js';

export const agencyCursorText = ({ name, code }: AgencyPlace): string =>
  Buffer.from(JSON.stringify([name, code])).toString('base64url');

/** Null when it is none of ours. */
export const agencyCursorOf = (text: string): AgencyPlace | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 2) return null;
    const [name, code] = parts as readonly unknown[];
    return isPrintable(name) && isPrintable(code) ? { name, code } : null;
  } catch {
    return null;
  }
};

const isPrintable = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,1000}$/u.test(value);
