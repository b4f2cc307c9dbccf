import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#libs/identity';
import { refuseAttachment } from './domain/attachment.rejections.js';
import type { Staged } from './staged.js';
import { TextWatch } from './store/text-watch.js';

export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** Receives files into a folder, under names that say nothing, hashing them as they come: never a whole file in memory. */
export class Staging {
  constructor(private readonly folder: string) {}

  /**
   * Reads the source to its end, also beyond the limit, because a sender that is cut off never sees why.
   * @throws Rejection for an empty file or one above 20 MiB, and whatever the source throws; nothing stays behind
   */
  async stage(source: AsyncIterable<Uint8Array>): Promise<Staged> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${newId()}.part`);
    const discard = (): Promise<void> => rm(path, { force: true });
    try {
      return { path, discard, ...(await receive(source, path)) };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  /** Removes what a killed process left behind: parts that nobody has touched for a day. */
  async sweep(now: number): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.part'))) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && now - found.mtimeMs > DAY_MS) await rm(path, { force: true });
    }
  }
}

const receive = async (
  source: AsyncIterable<Uint8Array>,
  path: string,
): Promise<Readonly<{ sha256: string; size: number; plainText: boolean }>> => {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const text = new TextWatch();
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > LARGEST_ATTACHMENT) continue;
      hash.update(chunk);
      text.see(chunk);
      await file.writeFile(chunk);
    }
    if (size > LARGEST_ATTACHMENT) return refuseAttachment('evidence.file-too-large', 'file');
    if (size === 0) return refuseAttachment('evidence.file-empty', 'file');
    await file.sync();
    return { sha256: hash.digest('hex'), size, plainText: text.isPlainText() };
  } finally {
    await file.close();
  }
};
