import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { SealedEvent } from '#libs/event-store';
import { linesOf } from './log-files.js';
import { writeSynced, type FileMark } from './synced-file.js';

export type AttachedFile = Readonly<{ sha256: string; size: number }>;

/** The files beside the log: whoever keeps them says which event names one, and gives and takes their bytes. */
export type Attachments = Readonly<{
  place: 'folder' | 's3';
  named: (event: SealedEvent) => AttachedFile | null;
  open: (sha256: string) => Promise<Readable | null>;
  keep: (bytes: AsyncIterable<Uint8Array>) => Promise<void>;
}>;

export const ATTACHMENT_FOLDER = 'attachments/';
export const ATTACHMENT_LIST = 'attachments.ndjson';

const placeOf = (sha256: string): string => `${ATTACHMENT_FOLDER}${sha256.slice(0, 2)}/${sha256}`;

export type CopiedAttachments = Readonly<{
  missing: readonly string[];
  files: readonly FileMark[];
  count: number;
  bytes: number;
}>;

/**
 * Writes the list of the files that the log names, and copies each unless it lies in a bucket, which has its own copies.
 * A file that is gone, or is not as it was attached, is told as missing: the rest is worth keeping all the same.
 */
export const copyAttachments = async (
  attachments: Attachments,
  named: ReadonlyMap<string, number>,
  folder: string,
): Promise<CopiedAttachments> => {
  const list = [...named].map(([sha256, size]) => `${JSON.stringify({ sha256, size })}\n`);
  const files = [await writeSynced(folder, ATTACHMENT_LIST, list)];
  const missing: string[] = [];
  let bytes = 0;
  for (const [sha256, size] of named) {
    bytes += size;
    if (attachments.place === 's3') continue;
    const opened = await attachments.open(sha256);
    const mark = opened === null ? null : await writeSynced(folder, placeOf(sha256), opened);
    if (mark !== null) files.push(mark);
    if (mark?.sha256 !== sha256) missing.push(sha256);
  }
  return { missing, files, count: named.size, bytes };
};

/** Keeps each again. Doing it twice is harmless, because each lies under its hash. */
export const keepAttachments = async (
  attachments: Attachments,
  folder: string,
  files: readonly FileMark[],
  missing: readonly string[],
): Promise<number> => {
  let kept = 0;
  for (const { path, sha256 } of files) {
    if (!path.startsWith(ATTACHMENT_FOLDER) || missing.some((one) => path.endsWith(one)) || !path.endsWith(sha256))
      continue;
    await attachments.keep(createReadStream(join(folder, path)));
    kept += 1;
  }
  return kept;
};

/** Of a bucket only the list was kept: which of its files are not there now. */
export const absentFromBucket = async (attachments: Attachments, folder: string): Promise<readonly string[]> => {
  const absent: string[] = [];
  for await (const [, line] of linesOf(folder, ATTACHMENT_LIST)) {
    const { sha256 } = JSON.parse(line) as AttachedFile;
    const opened = await attachments.open(sha256);
    if (opened === null) absent.push(sha256);
    opened?.destroy();
  }
  return absent;
};
