import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';
import { unlessOurs } from './unless-ours.js';

export const killEventStoreDb: Fault = {
  kind: 'kill-eventstoredb',
  what: 'SIGKILL of the test server of EventStoreDB while commands are in flight, then the same again on its data',
  stores: ['eventstoredb'],
  unfit: unlessOurs,
  fire: async (system, random) => {
    const { eventStoreDb, tail } = system;
    const inCommand = await system.midCommand(15_000);
    const at = Date.now();
    const pid = eventStoreDb?.pid ?? -1;
    await eventStoreDb?.kill();
    await pause(random.below(1_500));
    await eventStoreDb?.start();
    const healedAt = Date.now();
    await tail.refresh();
    const flying = tail.at(at);
    return { at, healedAt, fired: inCommand && flying.inFlight > 0, evidence: { pid, ...flying } };
  },
};
