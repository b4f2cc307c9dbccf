import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FaultList } from './fault-list.js';
import { MANIFEST, MANIFEST_HASH, type Manifest } from './manifest.js';

/** Every file of the manifest with the bytes that were written, and no other. */
export const verifyFiles = async (folder: string, { files }: Manifest, faults: FaultList): Promise<void> => {
  for (const { path, bytes, sha256 } of files) {
    const found = await hashed(join(folder, path));
    if (found === null) faults.add('backup.file-missing', path);
    else if (found.bytes !== bytes) faults.add('backup.file-changed', path, `${found.bytes} ≠ ${bytes} bytes`);
    else if (found.sha256 !== sha256) faults.add('backup.file-changed', path, 'SHA-256');
  }
  const known = new Set([MANIFEST, MANIFEST_HASH, ...files.map(({ path }) => path)]);
  for (const path of await filesIn(folder)) if (!known.has(path)) faults.add('backup.file-extra', path);
};

const hashed = async (path: string): Promise<Readonly<{ bytes: number; sha256: string }> | null> => {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
};

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
};
