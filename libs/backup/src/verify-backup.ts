import type { Fault } from '#libs/kernel';
import { FaultList } from './fault-list.js';
import { LOG_FOLDER } from './log-files.js';
import { readManifest, type Manifest } from './manifest.js';
import { verifyFiles } from './verify-files.js';
import { verifyLog } from './verify-log.js';

export type Verified = Readonly<{ manifest: Manifest | null; faults: readonly Fault[] }>;

export const logFilesOf = ({ files }: Manifest): readonly string[] =>
  files.map(({ path }) => path).filter((path) => path.startsWith(LOG_FOLDER));

/** Reads all of a backup and finds every fault at once. Without a manifest that can be relied on nothing else is looked at. */
export const verifyBackup = async (folder: string, onProgress?: (events: number) => void): Promise<Verified> => {
  const faults = new FaultList();
  const manifest = await readManifest(folder, faults);
  if (manifest !== null) {
    await verifyFiles(folder, manifest, faults);
    const lost = new Set(
      faults
        .all()
        .filter(({ code }) => code === 'backup.file-missing')
        .map(({ place }) => place),
    );
    await verifyLog(
      folder,
      manifest,
      logFilesOf(manifest).filter((file) => !lost.has(file)),
      faults,
      onProgress,
    );
  }
  return { manifest, faults: faults.all() };
};
