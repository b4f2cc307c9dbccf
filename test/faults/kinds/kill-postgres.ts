import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.js';

export const killPostgres: Fault = {
  kind: 'kill-postgres',
  what: 'SIGKILL of the postmaster and all of its processes while an append is on its way, then crash recovery',
  fire: async (system, random) => {
    const { postgres, tail } = system;
    const before = (await postgres.log()).length;
    const appending = await system.midCommand(15_000);
    const at = Date.now();
    const processes = await postgres.kill();
    await pause(random.below(400));
    await postgres.start();
    const healedAt = Date.now();
    const recovered = (await postgres.log(before)).includes('automatic recovery in progress');
    await tail.refresh();
    const evidence = { processes, appending, recovered, ...tail.at(at) };
    return { at, healedAt, fired: appending && recovered && evidence.inFlight > 0, evidence };
  },
};
