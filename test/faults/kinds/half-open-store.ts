import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { unlessOurs } from './unless-ours.js';

const SILENT_MS = 1_500;

export const halfOpenStore: Fault = {
  kind: 'half-open-store',
  what: 'the link to EventStoreDB swallows everything and stays open; only new connections are good again',
  stores: ['eventstoredb'],
  unfit: unlessOurs,
  fire: async (system) => {
    const { storeLink, tail } = system;
    storeLink?.endSilent();
    const inCommand = await system.midCommand(15_000);
    const at = Date.now();
    const connections = storeLink?.fallSilent();
    await pause(SILENT_MS);
    const swallowed = storeLink?.speakAgain() ?? 0;
    const healedAt = Date.now();
    await tail.refresh();
    return { at, healedAt, fired: inCommand && swallowed > 0, evidence: { connections, swallowed, ...tail.at(at) } };
  },
  end: async ({ storeLink }) => storeLink?.endSilent(),
};
