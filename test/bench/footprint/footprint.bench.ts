import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { giveAssignments } from '../command/give-assignments.js';
import type { Answer, Given, Order } from '../command/load.worker.js';
import type { Bench, Case, Figures, Stage } from '../kit/bench.js';
import { crewOf } from '../kit/crew.js';
import type { ServerProcess } from '../kit/server-process.js';
import { everyTenth } from '../kit/every-tenth.js';
import { startedOnce, startTaskLedger } from '../kit/task-ledger-server.js';
import { ledgerOf } from '../ledger-of.js';
import { mostWhile } from './watch-memory.js';
import { residentMib } from './resident.js';

const MILLION = 1_000_000;
const MOST_MIB = 300;
const QUIET_MS = 10_000;

export const footprint: Bench = {
  name: 'footprint',
  about: `  Resident memory of the server's one process as npm start runs it (PostgreSQL not counted). Idle: ten seconds after the
  start on an empty log. Under load: the most while 64 connections file status reports as fast as they are answered. After
  1,000,000 events (--size for another count), on a log filled beforehand: the most while all read models are built from
  nothing and all processes follow, then what stays ten seconds later, then the most under the same load. Each looked at ten
  times a second; every figure in one run, because a process remembers its past.`,
  rounds: 1,
  open: async (stage) => {
    const quietly = stage.quick ? 500 : QUIET_MS;
    const events = stage.size ?? (stage.quick ? 2_000 : MILLION);
    const running: ServerProcess[] = [];
    const started = async (place: Pick<Stage, 'url' | 'folder'>): Promise<ServerProcess> => {
      const server = await startTaskLedger(place);
      running.push(server);
      return server;
    };
    const stopped = async (): Promise<void> => {
      for (const server of running.splice(0)) await server.stop();
    };
    const small = caseOf('an empty log', stopped, async () => {
      const place = { url: '', folder: join(stage.folder, 'small') };
      await mkdir(place.folder);
      const server = await started(place);
      await sleep(quietly);
      const idle = await residentMib(server.pid);
      return {
        'idle MiB': idle,
        'under load MiB': await mostWhile(server.pid, () => loaded(stage, server, place.folder)),
      };
    });
    const large = caseOf(`${events.toLocaleString('en')} events`, stopped, async () => {
      await startedOnce(stage);
      const { head } = await ledgerOf(stage.url, { events }, { onProgress: everyTenth(events, stage.say, 'written') });
      const server = await started(stage);
      const building = await mostWhile(server.pid, () => caughtUp(stage, head));
      await sleep(quietly);
      const after = await residentMib(server.pid);
      const underLoad = await mostWhile(server.pid, () => loaded(stage, server, stage.folder));
      return { 'building MiB': building, 'afterwards MiB': after, 'under load MiB': underLoad };
    });
    return { cases: [small, large], close: stopped };
  },
};

const caseOf = (name: string, close: () => Promise<void>, measure: () => Promise<Figures>): Case => ({
  name,
  warmUp: false,
  variants: [{ name: 'task-ledger', measure }],
  goals: ['idle MiB', 'under load MiB', 'building MiB', 'afterwards MiB'].map((figure) => ({
    ...{ figure, variant: 'task-ledger', atMost: MOST_MIB },
  })),
  close,
});

const loaded = async (stage: Stage, { url }: ServerProcess, folder: string): Promise<void> => {
  const assignments = await giveAssignments(url, { folder }, stage.quick ? 100 : 2_000);
  const given: Given = { connections: 64, assignments };
  const crew = await crewOf<Order, Answer>(new URL('../command/load.worker.js', import.meta.url), 1, given);
  await crew.run({ url, milliseconds: stage.quick ? 500 : 20_000 });
  await crew.close();
};

/** Until the read models and every process have passed the sequence. */
const caughtUp = async (stage: Stage, sequence: number): Promise<void> => {
  const client = new pg.Client({ connectionString: stage.url });
  await client.connect();
  const followed = everyTenth(sequence + 1, stage.say, 'followed');
  try {
    for (let last = -2; last < sequence; await sleep(500)) {
      const { rows } = await client.query<{ last: string }>(
        'SELECT min(sequence)::text AS last FROM (SELECT sequence FROM read.checkpoint UNION ALL SELECT sequence FROM process.checkpoint) AS known',
      );
      last = Number(rows[0]?.last ?? -1);
      followed(last + 1);
    }
  } finally {
    await client.end();
  }
};
