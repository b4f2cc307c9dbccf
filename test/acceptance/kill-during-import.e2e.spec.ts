import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom, root } from './kit/command-line.js';
import { asText } from './kit/notice-files.js';
import { inStore } from './kit/in-store.js';
import { largeNotice } from './kit/large-notice.js';

const ROWS = 120;
const TRIALS = Number(process.env['KILL_TRIALS'] ?? 10);

type Board = { total: number; items: { taskId: string; title: string; status: string; assignments: object[] }[] };
type Outcome = 'never accepted' | 'settled whole';

let file: string;
let whole: Board;
const databases: TestDatabase[] = [];

const ledgerOf = async (
  url: string,
): Promise<{ events: number; accepted: number; settled: number; ids: number; streams: number }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<
    Record<'events' | 'accepted' | 'settled' | 'ids' | 'streams', string>
  >(`SELECT count(*) AS events,
    count(*) FILTER (WHERE type = 'DocumentImported') AS accepted, count(*) FILTER (WHERE type = 'DocumentSettled') AS settled,
    count(DISTINCT event_id) AS ids, count(DISTINCT stream) FILTER (WHERE type = 'TaskAssigned') AS streams FROM ledger.event`);
  await client.end();
  const [row] = rows;
  const number = (key: keyof NonNullable<typeof row>): number => Number(row?.[key]);
  return {
    events: number('events'),
    accepted: number('accepted'),
    settled: number('settled'),
    ids: number('ids'),
    streams: number('streams'),
  };
};

/** Starts the import and kills it with SIGKILL as soon as the log has grown to `events`. Tells whether it was still running. */
const importKilledAt = async (
  environment: NodeJS.ProcessEnv,
  url: () => Promise<string | null>,
  events: number,
): Promise<boolean> => {
  const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'apps/cli/bin/task-ledger.js'), 'import', file], {
    env: { ...inherited, ...inStore(environment) },
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal === 'SIGKILL')),
  );
  let client: pg.Client | null = null;
  while (child.exitCode === null && child.signalCode === null) {
    const address: string | null = client === null ? await url() : null;
    if (address !== null) {
      client = new pg.Client({ connectionString: address });
      client.on('error', () => undefined);
      await client.connect().catch(() => (client = null));
    }
    const grown = await client
      ?.query<{ head: string | null }>('SELECT max(sequence) AS head FROM ledger.event')
      .catch(() => null);
    if (Number(grown?.rows[0]?.head ?? -1) + 1 >= events) child.kill('SIGKILL');
    await pause(1);
  }
  await client?.end().catch(() => undefined);
  return ended;
};

const afterRestart = async (environment: NodeJS.ProcessEnv, url: () => Promise<string | null>): Promise<Outcome> => {
  const board = await jsonFrom(commandLine(environment))<Board>('tasks', '--as-of', '2025-11-20', '--limit', '1000');
  const address = await url();
  if (address !== null) {
    const { events, ids, accepted, settled, streams } = await ledgerOf(address);
    expect({ ids, settled, streams }).toStrictEqual({ ids: events, settled: accepted, streams: accepted * ROWS });
  }
  if (board.total === 0) return 'never accepted';
  expect(board).toStrictEqual(whole);
  return 'settled whole';
};

/** A ledger that follows an EventStoreDB is one of a kind: there, an empty one takes the place of a copy. */
const copyOf = (database: TestDatabase): Promise<TestDatabase> =>
  testDatabase(process.env['EVENTSTORE_URL'] ? undefined : database);

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'task-ledger-kill-')), 'notice.txt');
  await writeFile(file, asText(largeNotice(ROWS)));
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

describe('an import killed with SIGKILL', () => {
  it(`was never accepted or is settled whole after a restart, ${TRIALS} times`, async () => {
    const registered = await testDatabase();
    databases.push(registered);
    await jsonFrom(commandLine({ DATABASE_URL: registered.url }))('agencies');
    const start = (await ledgerOf(registered.url)).events;
    const complete = await copyOf(registered);
    databases.push(complete);
    const run = jsonFrom(commandLine({ DATABASE_URL: complete.url }));
    await run('import', file);
    whole = await run<Board>('tasks', '--as-of', '2025-11-20', '--limit', '1000');
    expect(whole.total).toBe(ROWS);
    const end = (await ledgerOf(complete.url)).events;

    const outcomes: Record<string, number> = { 'never accepted': 0, 'settled whole': 0 };
    let killed = 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const database = await copyOf(registered);
      const url = () => Promise.resolve(database.url);
      const environment = { DATABASE_URL: database.url };
      const moment = start + 1 + Math.floor(Math.random() * (end - start - 1));
      if (await importKilledAt(environment, url, trial % 5 === 0 ? start + 1 : moment)) killed += 1;
      const outcome = await afterRestart(environment, url);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      await database.drop();
    }
    process.stderr.write(`killed ${killed} of ${TRIALS}: ${JSON.stringify(outcomes)}\n`);
    expect(killed).toBeGreaterThan(TRIALS / 2);
    expect((outcomes['never accepted'] ?? 0) + (outcomes['settled whole'] ?? 0)).toBe(TRIALS);
  }, 600_000);

  it('is whole again when the embedded PostgreSQL is killed with it', async () => {
    for (let trial = 0; trial < 2; trial += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'task-ledger-kill-'));
      const environment = { TASK_LEDGER_DATA: folder, DATABASE_URL: '' };
      const url = async (): Promise<string | null> => {
        const text = await readFile(join(folder, 'server.json'), 'utf8').catch(() => null);
        if (text === null) return null;
        const { port, password } = JSON.parse(text) as { port: number; password: string };
        return `postgres://task_ledger:${password}@127.0.0.1:${port}/task_ledger`;
      };
      await importKilledAt(environment, url, 140 + 60 * trial);
      const pid = Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      expect(await afterRestart(environment, () => Promise.resolve(null))).toMatch(/never accepted|settled whole/);
    }
  }, 240_000);
});
