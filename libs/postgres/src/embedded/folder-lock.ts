import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresError } from '../postgres-error.js';
import { isSameProcess, ownMark, type ProcessMark } from './living-process.js';

const PATIENCE_MS = 180_000;
const PAUSE_MS = 25;
/** A file without a readable owner is one whose maker died between creating and filling it, once it is this old. */
const HALF_MADE_MS = 5_000;

/**
 * Runs `work` while no other process (and no other call in this one) is inside the same folder's lock. A lock whose
 * owner is dead is taken over. Waits for a living owner, at most three minutes.
 */
export const withFolderLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const file = join(folder, 'opening.lock');
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await created(file))) {
    if (await isStale(file)) await takeOver(file);
    else await pause(PAUSE_MS);
    if (Date.now() > deadline) {
      throw postgresError(
        'another process has been starting or stopping the database for too long',
        file,
        `end process ${await ownerOf(file)} and try again`,
      );
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
};

const created = async (file: string): Promise<boolean> => {
  try {
    await writeFile(file, JSON.stringify(await ownMark()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw postgresError(
      'the data folder cannot be written',
      file,
      'run as the user who owns it, or name another folder in TASK_LEDGER_DATA',
      error,
    );
  }
};

/** Of several processes that see the same stale lock one removes it, so that nobody removes the next owner's. */
const takeOver = async (file: string): Promise<void> => {
  const guard = `${file}.takeover`;
  if (!(await created(guard))) {
    if (await isStale(guard)) await rm(guard, { force: true });
    await pause(PAUSE_MS);
    return;
  }
  try {
    if (await isStale(file)) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
};

const isStale = async (file: string): Promise<boolean> => {
  const mark = await markIn(file);
  if (mark !== null) return !(await isSameProcess(mark));
  const made = await stat(file).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > HALF_MADE_MS;
};

const markIn = async (file: string): Promise<ProcessMark | null> => {
  try {
    const mark = JSON.parse(await readFile(file, 'utf8')) as Partial<ProcessMark>;
    return typeof mark.pid === 'number' ? { pid: mark.pid, born: mark.born ?? null } : null;
  } catch {
    return null;
  }
};

const ownerOf = async (file: string): Promise<string> => String((await markIn(file))?.pid ?? 'unknown');
