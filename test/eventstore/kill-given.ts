import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../faults/kinds/fault.js';

const DEAD_MS = 500;

/** Kills a process that somebody else started, and does not start it again: the others of its cluster go on, or its keeper does so. */
export const killGiven = (pid: number): Fault => ({
  kind: 'kill-given',
  what: `SIGKILL of process ${pid} under load`,
  fire: async (system) => {
    const at = Date.now();
    process.kill(pid, 'SIGKILL');
    await pause(DEAD_MS);
    await system.tail.refresh();
    const { inFlight, unknown } = system.tail.at(at);
    return { at, healedAt: Date.now(), fired: !isAlive(pid), evidence: { pid, inFlight, unknown } };
  },
});

/** One that is dead and only waits for its parent to hear of it is not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return stateOf(pid) !== 'Z';
};

/** Null where the system does not say. */
const stateOf = (pid: number): string | null => {
  try {
    return /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? null;
  } catch {
    return null;
  }
};
