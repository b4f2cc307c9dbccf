import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A process id alone may be reused after a crash; with the moment it was born it names one process for ever. */
export type ProcessMark = Readonly<{ pid: number; born: string | null }>;

/** The moment of birth in the kernel's own words, null where the system does not tell (then the id alone must do). */
const bornAt = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
};

export const ownMark = async (): Promise<ProcessMark> => ({ pid: process.pid, born: await bornAt(process.pid) });

/** True also for a process of another user. A zombie counts as dead: it holds nothing any more. */
export const isAlive = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null || !/^Z /.test(stat.slice(stat.lastIndexOf(')') + 2));
};

export const isSameProcess = async (mark: ProcessMark): Promise<boolean> =>
  (await isAlive(mark.pid)) && (mark.born === null || (await bornAt(mark.pid)) === mark.born);

/** The command line of a living process, empty when it cannot be seen. */
export const commandLineOf = async (pid: number): Promise<string> => {
  const own = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (own !== null) return own.replaceAll('\0', ' ');
  return new Promise((done) => {
    execFile('ps', ['-p', String(pid), '-o', 'args='], (error, stdout) => done(error === null ? stdout : ''));
  });
};
