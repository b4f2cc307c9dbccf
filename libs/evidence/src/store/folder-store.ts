import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AttachmentStore, type Kept } from '../attachment-store.js';
import type { Staged } from '../staged.js';
import { placeOfHash } from './place-of-hash.js';

/**
 * Attachments in a folder, on the file system where they are staged: a synced file is renamed to its hash and the folders
 * above it are synced, so that a crash leaves the whole file or nothing. A damaged copy is replaced when it is sent again.
 */
export class FolderStore extends AttachmentStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep({ path, sha256 }: Staged): Promise<void> {
    const place = join(this.folder, placeOfHash(sha256));
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    const parents = [dirname(place), dirname(dirname(place)), this.folder, dirname(this.folder)];
    for (const parent of parents) await syncFolder(parent);
  }

  async open(sha256: string): Promise<Kept | null> {
    try {
      const file = await open(join(this.folder, placeOfHash(sha256)), 'r');
      return { size: (await file.stat()).size, bytes: file.createReadStream() };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
