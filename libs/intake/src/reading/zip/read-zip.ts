import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Rejection } from '#libs/kernel';
import type { ReadingLimits } from '../reading-limits.js';
import { refuseReading } from '../reading.rejections.js';
import { inflateEntry } from './inflate-entry.js';
import { isOddName } from './odd-name.js';
import type { ZipPart } from './zip-part.js';

/**
 * Unpacks a zip in memory, in two passes: first the directory alone is held against the limits, then each entry is
 * inflated while its real size is counted, because declared sizes may lie.
 *
 * @throws Rejection `intake.corrupt`, `intake.encrypted`, `intake.unsafe-content`, `intake.too-many-entries` or
 * `intake.inflates-too-much`; never anything else.
 */
export const readZip = async (bytes: Buffer, fileName: string, limits: ReadingLimits): Promise<readonly ZipPart[]> => {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false, lazyEntries: true });
    if (zip.entryCount > limits.entries) refuseReading('intake.too-many-entries', fileName);
    const entries = await directoryOf(zip);
    checkDirectory(entries, bytes.length, fileName, limits);
    const parts: ZipPart[] = [];
    for (const { name, entry } of entries) {
      parts.push({ name, bytes: await inflateEntry(zip, entry, `${fileName}: ${name}`, limits) });
    }
    return parts;
  } catch (error) {
    if (error instanceof Rejection) throw error;
    return refuseReading('intake.corrupt', fileName);
  }
};

type NamedEntry = Readonly<{ name: string; entry: Entry }>;

const directoryOf = async (zip: ZipFile): Promise<readonly NamedEntry[]> => {
  const entries: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push({ name: entry.fileNameRaw.toString('utf8'), entry });
  }
  return entries;
};

const checkDirectory = (
  entries: readonly NamedEntry[],
  size: number,
  fileName: string,
  limits: ReadingLimits,
): void => {
  const names = new Set<string>();
  let declared = 0;
  let packed = 0;
  for (const { name, entry } of entries) {
    const place = `${fileName}: ${name}`;
    if (entry.isEncrypted()) refuseReading('intake.encrypted', place);
    if (isOddName(name) || names.has(name.toLowerCase())) refuseReading('intake.unsafe-content', place);
    names.add(name.toLowerCase());
    declared += entry.uncompressedSize;
    packed += entry.compressedSize;
    const swells =
      entry.uncompressedSize > limits.ratioFloor && entry.uncompressedSize > limits.ratio * entry.compressedSize;
    if (swells || declared > limits.inflatedBytes) refuseReading('intake.inflates-too-much', place);
    // Entries that together are larger than the file share their packed bytes: one small bomb counted many times.
    if (packed > size) refuseReading('intake.corrupt', place);
  }
};
