import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { judge } from './judge/judge.js';
import type { Verdict } from './judge/verdict.js';
import type { Fault } from './kinds/fault.js';
import { mergedVerdict } from './merged-verdict.js';
import { Random } from './random.js';
import type { StoreKind } from './store-kind.js';
import { SmallDisk } from './system/small-disk.js';
import { System } from './system/system.js';

export type RunOptions = Readonly<{
  kinds: readonly Fault[];
  /** Of each kind. */
  trials: number;
  seed: number;
  workers: number;
  store: StoreKind;
  eventStoreUrl: string | null;
  /** Keeps journals and logs when all went well, too. */
  keep: boolean;
  say: (line: string) => void;
}>;

const ACKNOWLEDGED_AGAIN = 10;
const RECOVERY_MS = 120_000;
/** A trial that misses its moment on a busy machine is tried again so often. */
const MOST_MISFIRES = 3;

/** Lets faults loose on a system under load, and has the judge look at what is left. What fills disks has a system of its own. */
export const runFaults = async (options: RunOptions): Promise<Verdict> => {
  const verdicts: Verdict[] = [];
  for (const diskOf of [null, 'postgres', 'eventstoredb'] as const) {
    const kinds = options.kinds.filter(({ smallDiskOf = null }) => smallDiskOf === diskOf);
    if (kinds.length > 0) verdicts.push(await onOneSystem({ ...options, kinds }, diskOf));
  }
  return mergedVerdict(verdicts);
};

const onOneSystem = async (options: RunOptions, diskOf: StoreKind | null): Promise<Verdict> => {
  const { seed, workers, store, eventStoreUrl, say } = options;
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-faults-'));
  await chmod(folder, 0o755);
  const disk = diskOf === null ? null : await mounted(join(folder, 'disk'));
  const started = System.start({ folder, disk, diskOf, seed, workers, store, eventStoreUrl });
  const system = await started.catch(async (error: unknown) => {
    await disk?.unmount();
    throw error;
  });
  const interrupted = (): void => void ended().finally(() => process.exit(130));
  const ended = async (): Promise<void> => {
    await system.stop();
    await disk?.unmount();
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  let verdict: Verdict;
  try {
    for (const fault of options.kinds) await tryKind(system, fault, options);
    say('settling');
    await system.settle();
    say('judging');
    verdict = await judge(system.postgres.url, system.journals);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await ended();
  }
  if (verdict.ok && !options.keep) await rm(folder, { recursive: true, force: true });
  else say(`journals and logs are kept in ${folder}`);
  return verdict;
};

const mounted = async (folder: string): Promise<SmallDisk | null> => {
  await mkdir(folder);
  return SmallDisk.mount(folder).catch(() => null);
};

const tryKind = async (system: System, fault: Fault, { trials, seed, say }: RunOptions): Promise<void> => {
  const reason = (await fault.unfit?.(system)) ?? null;
  if (reason !== null) {
    say(`${fault.kind}: SKIPPED, ${reason}`);
    return system.notes.write({ t: 'skipped', kind: fault.kind, reason });
  }
  await fault.begin?.(system);
  const random = new Random(seed + fault.kind.length * 7_919);
  for (let [trial, misfires] = [1, 0]; trial <= trials;) {
    await pause(random.below(150));
    const { at, healedAt, fired, evidence } = await fault.fire(system, random);
    await system.reviveCrashed();
    const again = await system.acknowledged(healedAt, ACKNOWLEDGED_AGAIN, RECOVERY_MS);
    const recoveredMs = again === null ? null : again - healedAt;
    await system.notes.write({ t: 'fault', kind: fault.kind, at, fired, recoveredMs, evidence });
    const told = `${fired ? 'fired' : 'MISFIRED'}, through again after ${recoveredMs ?? 'NEVER'} ms`;
    say(`${fault.kind} ${trial}/${trials}: ${told} ${JSON.stringify(evidence)}`);
    misfires = fired ? 0 : misfires + 1;
    if (fired || misfires > MOST_MISFIRES) trial += 1;
  }
  await fault.end?.(system);
};
