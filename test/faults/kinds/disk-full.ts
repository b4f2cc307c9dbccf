import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

const LONGEST_MS = 20_000;

export const diskFull: Fault = {
  kind: 'disk-full',
  what: "PostgreSQL's disk, a small one of its own, is filled until it says so, and emptied again",
  smallDiskOf: 'postgres',
  unfit: async ({ disk }) => (disk === null ? 'only root may mount the small disk it needs' : null),
  fire: async (system) => {
    const { disk, postgres, tail } = system;
    const before = (await postgres.log()).length;
    const at = Date.now();
    let taken = (await disk?.fill()) ?? 0;
    let complaints = 0;
    for (const deadline = at + LONGEST_MS; complaints === 0 && Date.now() < deadline; await pause(100)) {
      taken += (await disk?.fill()) ?? 0;
      complaints = (await postgres.log(before)).split('No space left on device').length - 1;
    }
    await pause(300);
    await disk?.empty();
    const postmaster = await postgres.recovered(before);
    const healedAt = Date.now();
    await tail.refresh();
    const panics = (await postgres.log(before)).split('PANIC:').length - 1;
    return { at, healedAt, fired: complaints > 0, evidence: { taken, complaints, panics, postmaster, ...tail.at(at) } };
  },
};
