import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Bench, Case, Stage } from '../kit/bench.js';
import { crewOf, type Crew } from '../kit/crew.js';
import { startServerProcess, type ServerProcess } from '../kit/server-process.js';
import { startTaskLedger } from '../kit/task-ledger-server.js';
import { giveAssignments } from './give-assignments.js';
import type { Answer, Given, Order } from './load.worker.js';
import type { Assignment } from './reporting.js';

const SECONDS = 5;

const BEHIND = `SELECT (SELECT max(sequence) FROM ledger.event) > min(sequence) AS behind
  FROM (SELECT sequence FROM read.checkpoint UNION ALL SELECT sequence FROM process.checkpoint) AS known`;

const TABLES = ['bare', 'nested']
  .map(
    (schema) => `CREATE SCHEMA ${schema};
CREATE TABLE ${schema}.report (report_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  task_id text NOT NULL, agency text NOT NULL, body json NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now());`,
  )
  .join('\n');

export const command: Bench = {
  name: 'command',
  about: `  POST of a status report of about 600 bytes over HTTP on kept connections, one load generator for all peers. Ours: the
  server as npm start runs it with its log in a file, with token, validation, rights, idempotency, the task's and the
  assignment's stream and a durable append, while projections and processes follow in the same process (what they are
  behind with after a run is waited for, not counted). Against a bare
  Fastify route doing one prepared INSERT, and Nest on Fastify with TypeORM's save(); neither checks anything. Each in a
  process of its own, 10 connections in the pool that writes; 6,800 assignments in turn; 32 and 64 connections,
  ${SECONDS} s per run.`,
  rounds: 5,
  open: async (stage) => {
    const client = new pg.Client({ connectionString: stage.url });
    await client.connect();
    await client.query(TABLES);
    await client.end();
    const ours = await startTaskLedger(stage);
    const [bare, nested] = [await startPeer(stage, 'bare-fastify'), await startPeer(stage, 'nest-typeorm')];
    const servers = { 'task-ledger': ours, 'bare Fastify': bare, 'Nest + TypeORM': nested };
    stage.say('giving assignments');
    const assignments = await giveAssignments(ours.url, stage, stage.quick ? 200 : 6_800);
    const cases = (stage.quick ? [32] : [32, 64]).map((connections) =>
      caseOf(stage, servers, assignments, connections),
    );
    const close = async (): Promise<void> => {
      for (const server of Object.values(servers)) await server.stop();
    };
    return { cases, close };
  },
};

const startPeer = (stage: Stage, name: string): Promise<ServerProcess> =>
  startServerProcess({
    program: new URL(`./${name}.server.js`, import.meta.url),
    environment: { DATABASE_URL: stage.url },
    log: join(stage.folder, `${name}.log`),
  });

const caseOf = (
  stage: Stage,
  servers: Readonly<Record<string, ServerProcess>>,
  assignments: readonly Assignment[],
  connections: number,
): Case => {
  let crew: Crew<Order, Answer> | null = null;
  const milliseconds = stage.quick ? 300 : SECONDS * 1_000;
  const measure = async ({ url }: ServerProcess) => {
    const [answer] = (await crew?.run({ url, milliseconds })) ?? [];
    await quiet(stage.url);
    if (answer === undefined) throw new Error('there is no load generator');
    return { 'commands/s': answer.perSecond, 'p50 ms': answer.p50, 'p99 ms': answer.p99 };
  };
  const given: Given = { connections, assignments };
  return {
    name: `${connections} connections`,
    variants: Object.entries(servers).map(([name, server]) => ({ name, measure: () => measure(server) })),
    goals: [
      { figure: 'commands/s', variant: 'task-ledger', against: 'bare Fastify', atLeast: 0.5 },
      { figure: 'commands/s', variant: 'task-ledger', against: 'Nest + TypeORM', atLeast: 2 },
    ],
    open: async () => {
      crew = await crewOf(new URL('./load.worker.js', import.meta.url), 1, given);
    },
    close: async () => crew?.close(),
  };
};

/** What follows a command goes on while the next ones come; its end must not fall into the run of a peer. */
const quiet = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let behind = true; behind; await sleep(50)) {
      const { rows } = await client.query<{ behind: boolean }>(BEHIND);
      behind = rows[0]?.behind === true;
    }
  } finally {
    await client.end();
  }
};
