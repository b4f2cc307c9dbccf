import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LogView, SealedEvent } from '#libs/event-store';
import { SyncedFile, type FileMark } from './synced-file.js';

const LARGEST = 64 * 1_024 * 1_024;
const PAGE = 1_000;

export const LOG_FOLDER = 'log/';

const nameOf = (number: number): string => `${LOG_FOLDER}${String(number).padStart(6, '0')}.ndjson`;

/** One event per line, in files of about 64 MiB. `data` and `metadata` are texts, so that their bytes stay as they are. */
export const writeLogFiles = async (
  folder: string,
  pages: AsyncIterable<readonly SealedEvent[]>,
): Promise<readonly FileMark[]> => {
  const files: FileMark[] = [];
  let file: SyncedFile | null = null;
  for await (const page of pages) {
    file ??= await SyncedFile.create(folder, nameOf(files.length + 1));
    await file.write(page.map((event) => `${lineOf(event)}\n`).join(''));
    if (file.bytes < LARGEST) continue;
    files.push(await file.close());
    file = null;
  }
  if (file !== null) files.push(await file.close());
  return files;
};

const lineOf = (event: SealedEvent): string => {
  const { sequence, stream, revision, eventId, type, schemaVersion, recordedAt, metadata, data, leafHash } = event;
  return JSON.stringify({
    ...{ sequence, stream, revision, eventId, type, schemaVersion, recordedAt, metadata, data, leafHash },
  });
};

const FORMS = {
  ...{ sequence: 'number', stream: 'string', revision: 'number', eventId: 'string', type: 'string' },
  ...{ schemaVersion: 'number', recordedAt: 'string', metadata: 'string', data: 'string', leafHash: 'string' },
} as const;

/** @throws Error when the line is no event; its message says what is wrong */
export const eventOfLine = (line: string): SealedEvent => {
  const found = JSON.parse(line) as Record<string, unknown> | null;
  for (const [name, form] of Object.entries(FORMS)) {
    if (typeof found?.[name] !== form) throw new Error(`${name} is no ${form}`);
  }
  return found as unknown as SealedEvent;
};

/** The lines of a file, counted from 1. */
export async function* linesOf(folder: string, path: string): AsyncGenerator<readonly [number, string]> {
  const input = createReadStream(join(folder, path), 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield [(number += 1), line];
  } finally {
    input.destroy();
  }
}

/** The log of a backup that was verified. */
export const backupLogView = (folder: string, files: readonly string[]): LogView => ({
  pages: async function* (from) {
    let page: SealedEvent[] = [];
    for (const file of files) {
      for await (const [, line] of linesOf(folder, file)) {
        const event = eventOfLine(line);
        if (event.sequence < from) continue;
        page.push(event);
        if (page.length < PAGE) continue;
        yield page;
        page = [];
      }
    }
    if (page.length > 0) yield page;
  },
});
