import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const SILENT_MS = 1_500;

export const halfOpen: Fault = {
  kind: 'half-open',
  what: 'the link to PostgreSQL swallows everything and stays open; only new connections are good again',
  fire: async (system) => {
    const { proxy, tail } = system;
    proxy.endSilent();
    const appending = await system.midCommand(15_000);
    const at = Date.now();
    const connections = proxy.fallSilent();
    await pause(SILENT_MS);
    const swallowed = proxy.speakAgain();
    const healedAt = Date.now();
    await tail.refresh();
    const fired = appending && swallowed.bytes > 0;
    return { at, healedAt, fired, evidence: { connections, swallowed, ...tail.at(at) } };
  },
  end: async ({ proxy }) => proxy.endSilent(),
};
