import type { NoticeRow } from '../domain/notice-row.js';

const MOST_BYTES = 400_000;

/** Cuts rows into chunks whose JSON stays well under 1 MiB each, the largest event that every store takes. */
export const rowChunks = (rows: readonly NoticeRow[]): readonly (readonly NoticeRow[])[] => {
  const chunks: NoticeRow[][] = [];
  let bytes = MOST_BYTES;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (bytes + size > MOST_BYTES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(row);
    bytes += size;
  }
  return chunks;
};
