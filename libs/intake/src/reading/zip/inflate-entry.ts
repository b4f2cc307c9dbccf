import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { ReadingLimits } from '../reading-limits.js';
import { refuseReading } from '../reading.rejections.js';

/**
 * Inflates one entry and stops as soon as its real size passes the limits. An entry that is not as large as it declares is
 * refused, so entries whose declared sizes were added up and found small enough stay so together.
 *
 * @throws Rejection `intake.inflates-too-much`, or `intake.corrupt` when size or checksum are not the declared ones;
 * what the unpacker throws passes through.
 */
export const inflateEntry = async (
  zip: ZipFile,
  entry: Entry,
  place: string,
  limits: ReadingLimits,
): Promise<Buffer> => {
  const allowed = Math.min(limits.inflatedBytes, Math.max(limits.ratioFloor, limits.ratio * entry.compressedSize));
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > allowed) refuseReading('intake.inflates-too-much', place);
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
  }
  const bytes = Buffer.concat(chunks);
  if (size !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) refuseReading('intake.corrupt', place);
  return bytes;
};
