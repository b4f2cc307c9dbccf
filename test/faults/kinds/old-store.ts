import { cp, rename, rm } from 'node:fs/promises';
import type { Fault } from './fault.js';
import { unlessOurs } from './unless-ours.js';

const MISSING = 10;
const MISSING_MS = 60_000;

export const oldStore: Fault = {
  kind: 'old-store',
  what: 'EventStoreDB comes back from a backup that is older than the ledger: no server starts on it, and says why',
  stores: ['eventstoredb'],
  unfit: unlessOurs,
  fire: async (system) => {
    const { eventStoreDb, servers, tail } = system;
    if (eventStoreDb === null) throw new Error('there is no store of our own');
    const { folder } = eventStoreDb;
    const backup = `${folder}.backup`;
    await cp(folder, backup, { recursive: true });
    const missing = (await system.acknowledged(Date.now(), MISSING, MISSING_MS)) !== null;
    const at = Date.now();
    await servers[0].kill();
    await eventStoreDb.kill();
    await rename(folder, `${folder}.newest`);
    await rename(backup, folder);
    await eventStoreDb.start();
    const refusal = await servers[0].refusal();
    await eventStoreDb.kill();
    await rm(folder, { recursive: true });
    await rename(`${folder}.newest`, folder);
    await eventStoreDb.start();
    await servers[0].start();
    const healedAt = Date.now();
    await tail.refresh();
    const fired = missing && refusal.includes('older backup');
    return { at, healedAt, fired, evidence: { missing, refusal: refusal.slice(-300), ...tail.at(at) } };
  },
};
