import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultList } from './fault-list.js';
import { writeSynced, type FileMark } from './synced-file.js';

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const MANIFEST_HASH = 'manifest.json.sha256';

export type DumpedTable = Readonly<{ name: string; columns: readonly string[]; rows: number; file: string }>;

/** What is in a backup. Everything was read in one snapshot of the database. */
export type Manifest = Readonly<{
  format: number;
  madeAt: string;
  postgres: string;
  /** Names of the migrations that had run. */
  migrations: readonly string[];
  log: Readonly<{ events: number; lastSequence: number; lastRecordedAt: string | null; rootOfHashes: string }>;
  /** The EventStoreDB that the ledger followed, null when it is a log of its own. */
  followed: Readonly<{ store: string; prefix: string }> | null;
  tables: readonly DumpedTable[];
  attachments: Readonly<{ place: 'folder' | 's3'; count: number; bytes: number; missing: readonly string[] }>;
  files: readonly FileMark[];
}>;

/** The manifest and, beside it in the form of `sha256sum`, its own hash. */
export const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const { sha256 } = await writeSynced(folder, MANIFEST, [`${JSON.stringify(manifest, null, 1)}\n`]);
  await writeSynced(folder, MANIFEST_HASH, [`${sha256}  ${MANIFEST}\n`]);
};

/** Null when it cannot be relied on; then `faults` say why. */
export const readManifest = async (folder: string, faults: FaultList): Promise<Manifest | null> => {
  const [bytes, hash] = await Promise.all(
    [MANIFEST, MANIFEST_HASH].map((name) =>
      readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') faults.add('backup.file-missing', name);
        else faults.add('backup.manifest-unreadable', name, error.message);
        return null;
      }),
    ),
  );
  if (bytes == null || hash == null) return null;
  const expected = `${createHash('sha256').update(bytes).digest('hex')}  ${MANIFEST}\n`;
  if (hash.toString('utf8') !== expected) {
    faults.add('backup.manifest-changed', MANIFEST);
    return null;
  }
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    if (manifest.format === FORMAT) return manifest;
    faults.add('backup.version-unknown', MANIFEST, String(manifest.format));
  } catch (error) {
    faults.add('backup.manifest-unreadable', MANIFEST, (error as Error).message);
  }
  return null;
};
