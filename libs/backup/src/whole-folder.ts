import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { backupFault, backupRefused } from './backup-fault.js';
import { syncFolder } from './synced-file.js';

/**
 * Lets `fill` write into a folder beside `wanted`, which takes the wanted name when everything in it is synced: a backup
 * is there whole or not at all. What a killed process left under such a name is removed by the next one.
 * @throws Rejection when `wanted` exists and is not an empty folder
 */
export const wholeFolder = async <Result>(
  wanted: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = resolve(wanted);
  await refuseUnlessEmpty(folder);
  await mkdir(dirname(folder), { recursive: true });
  await clearAway(folder);
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { mode: 0o700 });
  try {
    const result = await fill(partial);
    await syncAll(partial);
    await rename(partial, folder);
    await syncFolder(dirname(folder));
    return result;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') throw notEmpty(folder);
    throw error;
  }
};

const refuseUnlessEmpty = async (folder: string): Promise<void> => {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw notEmpty(folder);
  });
  if (found.length > 0) throw notEmpty(folder);
};

const notEmpty = (folder: string) => backupRefused([backupFault('backup.folder-not-empty', folder)]);

const clearAway = async (folder: string): Promise<void> => {
  const start = `${basename(folder)}.partial-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(start) && !isAlive(Number(name.slice(start.length)))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return Number.isSafeInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const syncAll = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncAll(join(folder, entry.name));
  }
  await syncFolder(folder);
};
