import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a backup. `path` is relative to its folder, with slashes. */
export type FileMark = Readonly<{ path: string; bytes: number; sha256: string }>;

/** A new file that is hashed while it is written and synced before it counts as there. */
export class SyncedFile {
  private readonly hash: Hash = createHash('sha256');
  bytes = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  static async create(folder: string, path: string): Promise<SyncedFile> {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    return new SyncedFile(await open(place, 'wx', 0o600), path);
  }

  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.file.writeFile(bytes);
  }

  async close(): Promise<FileMark> {
    try {
      await this.file.sync();
    } finally {
      await this.file.close();
    }
    return { path: this.path, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

export const writeSynced = async (
  folder: string,
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<string | Uint8Array>,
): Promise<FileMark> => {
  const file = await SyncedFile.create(folder, path);
  try {
    for await (const chunk of content) await file.write(chunk);
  } catch (error) {
    await file.close();
    throw error;
  }
  return file.close();
};

/** Makes the names in a folder survive a crash. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
