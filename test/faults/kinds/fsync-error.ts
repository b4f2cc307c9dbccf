import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FailingCalls, unfitToTrace } from '../system/failing-calls.js';
import type { Fault } from './fault.js';

const PANIC_MS = 20_000;
const RECOVERY_FAILS_MS = 10_000;

export const fsyncError: Fault = {
  kind: 'fsync-error',
  what: 'strace makes fsync and fdatasync of PostgreSQL fail with EIO until it panics; it recovers from its log',
  unfit: unfitToTrace,
  fire: async (system, random) => {
    const { postgres, tail, options } = system;
    const before = (await postgres.log()).length;
    const failing = await FailingCalls.attach(postgres.processes(), join(options.folder, 'failed-calls'));
    const at = Date.now();
    const panics = async (): Promise<number> => (await postgres.log(before)).split('PANIC:').length - 1;
    while ((await panics()) === 0 && Date.now() - at < PANIC_MS) await pause(20);
    // Now and then the recovery is to fail as well, upon which the postmaster gives up.
    const until = random.below(3) === 0 ? Date.now() + RECOVERY_FAILS_MS : 0;
    while (postgres.processes().length > 0 && Date.now() < until) await pause(20);
    const injected = await failing.detach();
    const postmaster = await postgres.recovered(before);
    const healedAt = Date.now();
    await tail.refresh();
    const evidence = { injected, panics: await panics(), postmaster, ...tail.at(at) };
    return { at, healedAt, fired: injected > 0 && evidence.panics > 0, evidence };
  },
};
