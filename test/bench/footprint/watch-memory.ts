import { residentMib } from './resident.js';

const EVERY_MS = 100;

/** The most memory that the process held while the work went on, looked at ten times a second. */
export const mostWhile = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  let most = await residentMib(pid);
  let fault: unknown = null;
  const timer = setInterval(() => {
    residentMib(pid).then(
      (now) => (most = Math.max(most, now)),
      (error: unknown) => (fault ??= error),
    );
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  if (fault !== null) throw fault;
  return Math.max(most, await residentMib(pid));
};
