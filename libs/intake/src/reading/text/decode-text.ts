import { refuseReading, type ReadingRejection } from '../reading.rejections.js';

/** Text formats that would read as text but are markup of something else. */
const NOT_TEXT: readonly (readonly [RegExp, ReadingRejection])[] = [
  [/^\s*\{\\rtf/, 'intake.old-office-format'],
  [/^\s*<(\?xml|!doctype|html|table)\b/i, 'intake.wrong-type'],
];

/**
 * Decodes UTF-8, or UTF-16 when its byte order mark says so.
 *
 * @throws Rejection `intake.wrong-type` for anything else: bytes that are no text are never guessed at
 */
export const decodeText = (bytes: Uint8Array, fileName: string): string => {
  const text = decoded(bytes, fileName);
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) refuseReading('intake.wrong-type', fileName);
  for (const [start, code] of NOT_TEXT) if (start.test(text.slice(0, 200))) refuseReading(code, fileName);
  if (text.trim() === '') refuseReading('intake.empty-file', fileName);
  return text;
};

const decoded = (bytes: Uint8Array, fileName: string): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuseReading('intake.wrong-type', fileName);
  }
};
