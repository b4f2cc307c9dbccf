import { execFile } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '220m';
const PIECE = 256 * 1024;

/** A file system of its own, in memory, small enough to be filled to the last block. */
export class SmallDisk {
  private readonly ballast: string;

  private constructor(readonly folder: string) {
    this.ballast = join(folder, 'ballast');
  }

  /** @throws Error when this process may mount nothing */
  static async mount(folder: string): Promise<SmallDisk> {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'task-ledger-faults', folder]);
    return new SmallDisk(folder);
  }

  /** Takes all that is left; answers how many bytes that were. */
  async fill(): Promise<number> {
    const file = await open(this.ballast, 'a');
    let written = 0;
    for (let piece = PIECE; piece >= 1;) {
      try {
        written += (await file.write(Buffer.alloc(piece))).bytesWritten;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        piece = Math.floor(piece / 8);
      }
    }
    await file.close();
    return written;
  }

  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    return bavail * bsize;
  }

  async empty(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  async unmount(): Promise<void> {
    await run('umount', ['-l', this.folder]);
  }
}
