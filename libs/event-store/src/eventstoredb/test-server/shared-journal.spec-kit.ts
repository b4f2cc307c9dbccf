import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS_FILE, Journal, keptOf } from './journal.spec-kit.js';
import type { Kept } from './kept.spec-kit.js';

/** The file of a log that several nodes share: the one that leads writes it, the others read what it has written. */
export class SharedJournal {
  readonly kept: readonly Kept[] = [];
  private offset = 0;
  private own: Journal | null = null;

  constructor(private readonly folder: string) {}

  /** What was written since the last look, as far as it is whole. */
  more(): readonly Kept[] {
    const path = join(this.folder, EVENTS_FILE);
    if (this.own !== null || !existsSync(path)) return [];
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - this.offset));
      readSync(file, bytes, 0, bytes.length, this.offset);
      const whole = bytes.lastIndexOf('\n') + 1;
      this.offset += whole;
      return bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1).map(keptOf);
    } finally {
      closeSync(file);
    }
  }

  /** From here on this node writes. Nobody else does: what its predecessor left is all read, a half line is cut off. */
  async lead(): Promise<void> {
    this.own = await Journal.open(this.folder);
  }

  add(event: Kept): void {
    if (this.own === null) throw new Error('only who leads writes');
    this.own.add(event);
  }

  async flushed(): Promise<void> {
    await this.own?.flushed();
  }
}
