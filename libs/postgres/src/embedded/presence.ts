import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameProcess, ownMark, type ProcessMark } from './living-process.js';

/**
 * Who uses the folder's server: one small file per open database. Files rather than connections, because they outlive a
 * crash of the server; a file whose process is dead counts for nothing. Call both only inside the folder lock.
 */
export const enter = async (folder: string): Promise<string> => {
  await mkdir(join(folder, 'users'), { recursive: true, mode: 0o700 });
  const file = join(folder, 'users', `${process.pid}-${randomUUID()}`);
  await writeFile(file, JSON.stringify(await ownMark()), { mode: 0o600 });
  return file;
};

/** Takes the caller's file away, forgets the dead, and answers how many are still there. */
export const leave = async (folder: string, file: string): Promise<number> => {
  await rm(file, { force: true });
  const files = (await readdir(join(folder, 'users')).catch(() => [])).map((name) => join(folder, 'users', name));
  const living = await Promise.all(
    files.map(async (other) => ((await isUsed(other)) ? 1 : rm(other, { force: true }))),
  );
  return living.filter((one) => one === 1).length;
};

const isUsed = async (file: string): Promise<boolean> => {
  try {
    return await isSameProcess(JSON.parse(await readFile(file, 'utf8')) as ProcessMark);
  } catch {
    return false;
  }
};
