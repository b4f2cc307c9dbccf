import { join } from 'node:path';
import { FailingCalls, unfitToTrace } from '../system/failing-calls.js';
import type { Fault } from './fault.js';
import { unlessOurs } from './unless-ours.js';

const GIVES_UP_MS = 30_000;

export const storeFsyncError: Fault = {
  kind: 'store-fsync-error',
  what: 'strace makes fsync and fdatasync of the test server of EventStoreDB fail with EIO until it gives up',
  stores: ['eventstoredb'],
  unfit: async (system) => (await unlessOurs(system)) ?? (await unfitToTrace()),
  fire: async ({ eventStoreDb, tail, options }) => {
    if (eventStoreDb === null) throw new Error('there is no store of our own');
    const at = Date.now();
    const report = join(options.folder, 'failed-calls');
    const attaching = FailingCalls.attach([eventStoreDb.pid], report);
    const gaveUp = await eventStoreDb.gaveUp(() => attaching, GIVES_UP_MS);
    const injected = await (await attaching).detach();
    if (gaveUp) await eventStoreDb.start();
    const healedAt = Date.now();
    await tail.refresh();
    return { at, healedAt, fired: gaveUp && injected > 0, evidence: { injected, gaveUp, ...tail.at(at) } };
  },
};
