import type { StoreKind } from '../store-kind.js';

/** A kind of fault that specs let loose and judge themselves; each of them asserts that its fault struck. */
export type SpecKind = Readonly<{
  kind: string;
  what: string;
  /** Where it makes sense; absent: with either. */
  stores?: readonly StoreKind[];
  files: readonly string[];
  /** These tests of the files alone. */
  named?: string;
  /** How much of it is tried, as the specs read it from the environment. */
  amount?: (trials: number, seed: number) => Readonly<Record<string, string>>;
}>;

const FIRST_STATEMENTS = 10;
const upTo = (count: number): string => Array.from({ length: count }, (_, index) => index + 1).join(',');

export const specKinds: readonly SpecKind[] = [
  {
    kind: 'kill-projector',
    what: 'SIGKILL of a projector at one statement after the other, ten for each trial; a fresh fold judges',
    files: ['test/faults/projecting/killed-projectors.int.spec.ts'],
    named: 'after kill -9',
    amount: (trials) => ({ PROJECTING_KILLED_AT: upTo(FIRST_STATEMENTS * trials) }),
  },
  {
    kind: 'cut-projector',
    what: "a projector's connection cut at each statement of a page, COMMIT before and after; a fresh fold judges",
    files: ['test/faults/projecting/each-statement.int.spec.ts'],
  },
  {
    kind: 'pause-projector',
    what: 'the older of two projectors stopped (SIGSTOP) in a page, and woken when the newer one has gone on',
    files: ['test/faults/projecting/killed-projectors.int.spec.ts'],
    named: 'when it is woken',
  },
  {
    kind: 'feed-trouble',
    what: 'events of $all told twice, late, in another order, in part; subscriptions that break off or fall silent',
    stores: ['eventstoredb'],
    files: [
      'test/faults/races/followed-feed.int.spec.ts',
      'libs/event-store/src/eventstoredb/interrupted-following.int.spec.ts',
    ],
    amount: (_, seed) => ({ FEED_SEED: String(seed) }),
  },
  {
    kind: 'poison',
    what: 'events of five kinds that somebody cannot take: who stops, where, in whose sight, and goes on once mended',
    files: ['test/faults/projecting/poison.int.spec.ts'],
  },
  {
    kind: 'clock',
    what: 'clocks that jump, ends of months and years in Asia/Ho_Chi_Minh',
    files: ['test/faults/clock'],
  },
  {
    kind: 'gap-race',
    what: '8, 16 and 32 writers that hold their transactions: a reader of a plain sequence must lose, ours must not',
    stores: ['postgres'],
    files: ['test/faults/races/gap-race.int.spec.ts'],
    amount: (trials) => ({ RACE_ROUNDS: String(4 * trials) }),
  },
  {
    kind: 'old-backup',
    what: 'a store restored from a backup that is older than what follows it, and other strangers: refused, loudly',
    stores: ['eventstoredb'],
    files: ['libs/event-store/src/eventstoredb/wrong-store.int.spec.ts'],
  },
  {
    kind: 'backup',
    what: 'backups that are damaged, cut short or not whole, and writers meanwhile: nothing but the whole is restored',
    files: ['libs/backup/src/backup.int.spec.ts'],
  },
  {
    kind: 'simulation',
    what: 'a hundred seeded runs of everything at once for each trial, and mistakes planted that must be found',
    files: ['test/faults/simulation/simulation.spec.ts'],
    amount: (trials, seed) => ({ SIMULATION_SEEDS: String(100 * trials), SIMULATION_FIRST: String(seed) }),
  },
];
