import type { Fault } from './fault.js';
import { unlessOurs } from './unless-ours.js';

const GIVES_UP_MS = 30_000;

export const storeDiskFull: Fault = {
  kind: 'store-disk-full',
  what: 'the disk of the test server of EventStoreDB, a small one, is filled until it gives up, and emptied again',
  stores: ['eventstoredb'],
  smallDiskOf: 'eventstoredb',
  unfit: async (system) =>
    (await unlessOurs(system)) ?? (system.disk === null ? 'only root may mount the small disk it needs' : null),
  fire: async ({ eventStoreDb, disk, tail }) => {
    const at = Date.now();
    let taken = 0;
    const fill = async (): Promise<void> => void (taken = (await disk?.fill()) ?? 0);
    const gaveUp = (await eventStoreDb?.gaveUp(fill, GIVES_UP_MS)) ?? false;
    await disk?.empty();
    if (gaveUp) await eventStoreDb?.start();
    const healedAt = Date.now();
    await tail.refresh();
    return { at, healedAt, fired: gaveUp, evidence: { taken, gaveUp, ...tail.at(at) } };
  },
};
