import { isDay } from '#libs/kernel';

/** Where the next page begins and the position that its first page was answered for, so that pages do not shift. */
export type Cursor = Readonly<{ offset: number; knownAt: number; asOf: string }>;

export const cursorText = ({ offset, knownAt, asOf }: Cursor): string =>
  Buffer.from(JSON.stringify([offset, knownAt, asOf])).toString('base64url');

/** Null when it is none of ours. */
export const cursorOf = (text: string): Cursor | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [offset, knownAt, asOf] = parts as readonly unknown[];
    const sound = isPosition(offset) && isPosition(knownAt) && typeof asOf === 'string' && isDay(asOf);
    return sound ? { offset, knownAt, asOf } : null;
  } catch {
    return null;
  }
};

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
