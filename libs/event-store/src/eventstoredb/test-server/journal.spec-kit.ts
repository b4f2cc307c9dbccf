import { openSync, readFileSync, truncateSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept } from './kept.spec-kit.js';

export const EVENTS_FILE = 'events.ndjson';

type Line = Readonly<Omit<Kept, 'data' | 'metadata'> & { data: string; metadata: string }>;

/**
 * One file that only grows: one line of JSON per event, on the disk before anybody is told of it. Events that arrive
 * while the disk is busy go together. What a kill left of a last line is cut off when the file is opened again.
 */
export class Journal {
  private waiting: string[] = [];
  private writing: Promise<void> | null = null;

  private constructor(
    private readonly file: FileHandle,
    readonly kept: readonly Kept[],
  ) {}

  static async open(folder: string): Promise<Journal> {
    const path = join(folder, EVENTS_FILE);
    openSync(path, 'a');
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) truncateSync(path, whole);
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    return new Journal(await open(path, 'a'), lines.map(keptOf));
  }

  add(event: Kept): void {
    const data = Buffer.from(event.data).toString('base64');
    const metadata = Buffer.from(event.metadata).toString('base64');
    this.waiting.push(`${JSON.stringify({ ...event, data, metadata } satisfies Line)}\n`);
  }

  /** Resolves when all that was added so far is on the disk. */
  async flushed(): Promise<void> {
    while (this.waiting.length > 0 || this.writing !== null) {
      this.writing ??= this.write().finally(() => (this.writing = null));
      await this.writing;
    }
  }

  private async write(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    await this.file.appendFile(text);
    await this.file.datasync();
  }
}

export const keptOf = (text: string): Kept => {
  const line = JSON.parse(text) as Line;
  return { ...line, data: Buffer.from(line.data, 'base64'), metadata: Buffer.from(line.metadata, 'base64') };
};
