const [DIMENSIONS, NO_NULLS, OID_OF_TEXT, FROM] = [1, 0, 25, 1];
const HEADER_BYTES = 20;

/**
 * Texts as PostgreSQL receives a `text[]` in binary. JSON is full of quotes, each of which the text form of an array would
 * have escaped here and unescaped there.
 */
export const textArray = (texts: readonly string[]): Buffer => {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  let at = 0;
  for (const field of [DIMENSIONS, NO_NULLS, OID_OF_TEXT, texts.length, FROM]) at = bytes.writeInt32BE(field, at);
  texts.forEach((text, index) => {
    at = bytes.writeInt32BE(lengths[index] ?? 0, at);
    at += bytes.write(text, at);
  });
  return bytes;
};
