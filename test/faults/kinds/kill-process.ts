import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

/** A process that somebody else started, such as a node of EventStoreDB: killed once, and started again by nobody here. */
export const killProcess = (pid: number): Fault => ({
  kind: 'kill-process',
  what: 'SIGKILL of the process that --kill names, which the rest must do without',
  fire: async (system) => {
    const inCommand = await system.midCommand(15_000);
    const at = Date.now();
    process.kill(pid, 'SIGKILL');
    await pause(1_000);
    await system.tail.refresh();
    const flying = system.tail.at(at);
    return { at, healedAt: Date.now(), fired: inCommand && flying.inFlight > 0, evidence: { pid, ...flying } };
  },
});
