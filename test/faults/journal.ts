import { open, type FileHandle } from 'node:fs/promises';
import type { JournalEntry } from './judge/journal-entry.js';

/** Appends entries to one file and has them on the disk before it says so. Entries written meanwhile share one sync. */
export class Journal {
  private waiting: string[] = [];
  private writing: Promise<void> | null = null;

  private constructor(private readonly file: FileHandle) {}

  static async open(path: string): Promise<Journal> {
    return new Journal(await open(path, 'a'));
  }

  async write(entry: JournalEntry): Promise<void> {
    this.waiting.push(`${JSON.stringify(entry)}\n`);
    const current = this.writing;
    if (current !== null) await current;
    this.writing ??= this.flush().finally(() => (this.writing = null));
    await this.writing;
  }

  async close(): Promise<void> {
    while (this.writing !== null || this.waiting.length > 0) await (this.writing ?? this.flush());
    await this.file.close();
  }

  private async flush(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    if (text === '') return;
    await this.file.write(text);
    await this.file.datasync();
  }
}
