import type { EventStore, Ledger } from '#libs/event-store';
import type { MemoryLog } from '../../../libs/event-store/src/memory/memory-log.js';
import type { Database } from './database.js';
import type { Defect } from './defect.js';
import type { FaultsFired } from './faults-fired.js';
import type { Seeded } from './seeded.js';
import type { Turns } from './turns.js';
import type { VirtualClock } from './virtual-clock.js';

/** The world of one seed: what all servers and clients of it share. */
export type Run = Readonly<{
  seed: number;
  seeded: Seeded;
  faults: FaultsFired;
  clock: VirtualClock;
  turns: Turns;
  log: MemoryLog;
  store: EventStore & Ledger;
  database: Database;
  defect: Defect | null;
  /** What may never happen, as it was seen to happen. */
  alarms: string[];
}>;
