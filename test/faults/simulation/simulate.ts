import { createHash } from 'node:crypto';
import { MemoryEventStore, type EventStore, type Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { MemoryLog } from '../../../libs/event-store/src/memory/memory-log.js';
import { Clients } from './clients.js';
import { Database, digestOf } from './database.js';
import type { Defect } from './defect.js';
import type { FaultKind } from './fault-kinds.js';
import { FaultsFired } from './faults-fired.js';
import { ForgetfulStore, RepeatingStore } from './faulty-store.js';
import { faultsOfLog } from './judge.js';
import { foldedFromZero } from './projecting.js';
import type { Run } from './run.js';
import { Seeded } from './seeded.js';
import { Server } from './server.js';
import { Turns } from './turns.js';
import { VirtualClock } from './virtual-clock.js';

export type Simulated = Readonly<{
  seed: number;
  /** Over every choice in its order, every byte of the log and what the read models show: equal for equal seeds. */
  hash: string;
  wrong: readonly string[];
  fired: Readonly<Record<FaultKind, number>>;
  events: number;
  steps: number;
  wishes: number;
  acknowledged: number;
  refused: number;
  repeated: number;
  log: readonly Recorded[];
}>;

export type Simulating = Readonly<{ defect?: Defect | null; wishes?: number }>;

/** Runs are short and many: what goes wrong needs few commands, and a short run is soon understood. */
const FEWEST_WISHES = 3;
const MOST_WISHES = 17;
const MOST_STEPS = 60_000;

/** Plays one run to its end and judges it. */
export const simulate = async (
  seed: number,
  { defect = null, wishes = MOST_WISHES }: Simulating = {},
): Promise<Simulated> => {
  const run = runOf(seed, defect);
  const { log, store, faults, database, alarms } = run;
  const shown = new Map<number, string>();
  const servers = Array.from({ length: 2 }, () => new Server(run, shown));
  await store.onAppended(() => servers.forEach((server) => server.told(log.events.length - 1)));
  const clients = new Clients(run, servers, Math.min(run.seeded.between(FEWEST_WISHES, MOST_WISHES), wishes));
  clients.start();
  const steps = await play(run, servers, clients);
  shown.set(log.events.length - 1, digestOf(database.rows));
  const events = await store.read(0, log.events.length);
  const folded = await foldedFromZero(events, new Set(shown.keys()));
  const misread = [...shown].filter(([position, digest]) => folded.get(position) !== digest);
  return {
    ...{ seed, steps, wishes: clients.most, events: events.length, fired: faults.counts, log: events },
    hash: createHash('sha256')
      .update(`${run.seeded.trace} ${JSON.stringify(log.events)}`)
      .update(digestOf(database.rows))
      .digest('hex'),
    wrong: [
      ...alarms,
      ...faultsOfLog(events, clients.told),
      ...misread.map(([position]) => `the read models did not show at ${position} what a fold from zero gives`),
    ],
    acknowledged: clients.told.filter(({ kind }) => kind === 'acknowledged').length,
    refused: clients.told.filter(({ kind }) => kind === 'refused').length,
    repeated: clients.told.filter(({ attempts }) => attempts > 1).length,
  };
};

const runOf = (seed: number, defect: Defect | null): Run => {
  const seeded = new Seeded(seed);
  const faults = new FaultsFired(seeded);
  const clock = new VirtualClock(seeded, faults);
  const log = new MemoryLog(() => clock.now());
  const turns = new Turns(seeded);
  const store = storeOf(defect, log, seeded);
  return { seed, seeded, faults, clock, turns, log, store, database: new Database(), defect, alarms: [] };
};

const storeOf = (defect: Defect | null, log: MemoryLog, seeded: Seeded): EventStore & Ledger => {
  if (defect === 'an acknowledged append is lost') return new ForgetfulStore(log, seeded);
  if (defect === 'an append is stored twice under other ids') return new RepeatingStore(log, seeded);
  return new MemoryEventStore({}, log);
};

/** Until nobody has anything left to do, with the faults switched off when the clients are done. */
const play = async (run: Run, servers: readonly Server[], clients: Clients): Promise<number> => {
  const { turns, clock, faults, seeded, database, log } = run;
  const looks = run.defect !== 'a wake is missed and nobody looks by himself';
  let seen = -1;
  for (let steps = 1; steps < MOST_STEPS; steps += 1) {
    if (turns.none) {
      if (clients.done) faults.quiet = true;
      if (!looks || (clients.done && seen === log.events.length)) return steps;
      seen = log.events.length;
      for (const server of servers) server.look();
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    clock.tick();
    if (!faults.quiet && seeded.oneIn(180)) seeded.of(servers).crash();
    if (faults.fires('leader-usurped', 200))
      database.leaders.delete(seeded.of([...database.leaders.keys(), 'projections']));
    if (!looks || !seeded.oneIn(200)) await turns.one();
    else for (const server of servers) server.look();
  }
  run.alarms.push(`does not come to rest within ${MOST_STEPS} steps`);
  return MOST_STEPS;
};
