import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom, root, type Ran } from './kit/command-line.js';
import { startEventStore, type EventStoreProcess } from './kit/event-store.js';
import { startServer } from './kit/server.js';

const SAMPLE = join(root, 'apps/cli/demo/thong-bao-mau.txt');
const BOARD = ['tasks', '--as-of', '2025-11-20', '--limit', '100'] as const;
/** So that a kill in the middle is one, however late a busy machine lets it be sent. */
const UNHURRIED = { answerMs: 10 };
const TRIALS = Number(process.env['KILL_TRIALS'] ?? 1);

type Migrated = {
  events: number;
  found: number;
  written: number;
  compared: number;
  equal: boolean;
  rootOfHashes: string;
};
type Environment = { DATABASE_URL: string; EVENTSTORE_URL?: string; EVENTSTORE_STREAM_PREFIX?: string };

let folder: string;
let store: EventStoreProcess;
let original: Environment;
let board: unknown;
let rows: unknown[];
let rootOfHashes: string;
const databases: TestDatabase[] = [];

const database = async (): Promise<Environment> => {
  const made = await testDatabase();
  databases.push(made);
  return { DATABASE_URL: made.url, EVENTSTORE_URL: '', EVENTSTORE_STREAM_PREFIX: '' };
};

const query = async (at: Environment, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: at.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const ledgerOf = (at: Environment): Promise<unknown[]> =>
  query(at, 'SELECT *, data::text, metadata::text FROM ledger.event ORDER BY sequence');

/** Every row of every read model. */
const readModelsOf = async (at: Environment): Promise<Record<string, unknown[]>> => {
  const named =
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'read' AND table_name <> 'checkpoint'";
  const tables = (await query(at, named)) as { name: string }[];
  expect(tables.length).toBeGreaterThan(10);
  const models: Record<string, unknown[]> = {};
  for (const { name } of tables) models[name] = await query(at, `SELECT t::text FROM read.${name} AS t ORDER BY 1`);
  return models;
};

const run = (at: Environment, ...words: string[]): Promise<Ran> => commandLine({ ...at })(words);

/** Starts a command and kills it with SIGKILL once `when` says so. Whether it was still running then. */
const killed = async (at: Environment, words: readonly string[], when: () => Promise<boolean>): Promise<boolean> => {
  const { NODE_OPTIONS: _jestOnly, ...inherited } = process.env;
  const program = join(root, 'apps/cli/bin/task-ledger.js');
  const child = spawn(process.execPath, [program, ...words], { env: { ...inherited, ...at }, stdio: 'ignore' });
  const ended = new Promise<boolean>((done) => child.once('close', (_code, signal) => done(signal === 'SIGKILL')));
  while (child.exitCode === null && child.signalCode === null) {
    if (await when()) child.kill('SIGKILL');
    await pause(1);
  }
  return ended;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-moving-'));
  store = await startEventStore(join(folder, 'store'));
  original = await database();
  expect((await run(original, 'import', SAMPLE)).code).toBe(0);
  board = await jsonFrom(commandLine(original))(...BOARD);
  rows = await ledgerOf(original);
}, 60_000);
afterAll(async () => {
  await store.stop();
  for (const { drop } of databases) await drop();
  await rm(folder, { recursive: true });
});

describe('a log that moves', () => {
  it('goes to EventStoreDB through kill -9, is followed, and comes back with the same hashes and read models', async () => {
    const follower = await database();
    const words = ['migrate-log', '--from', original.DATABASE_URL, '--to', store.url, '--json'];
    await store.fault(UNHURRIED);
    let fired = 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const until = (await store.size()) + 5_000 + trial * 7_000;
      if (await killed(original, words, async () => (await store.size()) > until)) fired += 1;
    }
    expect(fired).toBe(TRIALS);
    await store.fault({ answerMs: 0 });
    const half = await run({ ...follower, EVENTSTORE_URL: store.url }, ...BOARD);
    expect([half.code, half.err]).toStrictEqual([1, expect.stringMatching(/chưa xong[^]*is not whole/)]);
    const on = await run(original, 'migrate-log', '--from', store.url, '--to', (await database()).DATABASE_URL);
    expect([on.code, on.err]).toStrictEqual([1, expect.stringMatching(/task-ledger-store: .*is not whole.*in-use/)]);

    const to = (await run(original, ...words, '--to-ledger', follower.DATABASE_URL)).out;
    const there = JSON.parse(to) as Migrated;
    expect(there).toMatchObject({ events: rows.length, compared: rows.length, equal: true });
    expect(there.found).toBeGreaterThan(0);
    expect(there.found + there.written).toBe(rows.length);
    rootOfHashes = there.rootOfHashes;
    expect(await ledgerOf(follower)).toStrictEqual(rows);
    expect(await jsonFrom(commandLine({ ...follower, EVENTSTORE_URL: store.url }))(...BOARD)).toStrictEqual(board);

    const again = await run(original, ...words, '--to-ledger', follower.DATABASE_URL);
    expect(JSON.parse(again.out)).toMatchObject({ found: rows.length, written: 0, equal: true });
    const own = join(folder, 'own');
    const beside = await run(original, ...words, '--to-ledger', own);
    expect(JSON.parse(beside.out)).toMatchObject({ found: rows.length, written: 0, equal: true, ledger: own });
    await rm(own, { recursive: true });

    const back = await database();
    const from = await jsonFrom(commandLine(back))<Migrated>(
      'migrate-log',
      '--from',
      store.url,
      '--to',
      back.DATABASE_URL,
    );
    expect(from).toMatchObject({ events: rows.length, equal: true, rootOfHashes });
    expect(await ledgerOf(back)).toStrictEqual(rows);
    expect(await jsonFrom(commandLine(back))(...BOARD)).toStrictEqual(board);
    for (const at of [follower, back]) expect(await readModelsOf(at)).toStrictEqual(await readModelsOf(original));
  }, 120_000);

  it('tells in both languages what cannot be copied where', async () => {
    const other = await database();
    await migrate(other.DATABASE_URL);
    await query(
      other,
      "SELECT ledger.append('{0}', '{s}', '{-1}', ARRAY[gen_random_uuid()], '{T}', '{1}', ARRAY['{}'], ARRAY['{}'])",
    );
    const refused = await run(original, 'migrate-log', '--from', original.DATABASE_URL, '--to', other.DATABASE_URL);
    expect([refused.code, refused.err]).toStrictEqual([
      1,
      expect.stringMatching(/là một sổ khác.*\[log\.differs\]\n[^]*another log.*\[log\.differs\]/),
    ]);
    expect(refused.err).not.toContain('postgres:postgres');
    const unknown = await run(original, 'migrate-log', '--from', 'mysql://x', '--to', '.data');
    expect([unknown.code, unknown.err]).toStrictEqual([2, expect.stringMatching(/cần postgres[^]*give postgres/)]);
    const misnamed = ['migrate-log', '--from', store.url, '--from-prefix', 'nobody.', '--to', other.DATABASE_URL];
    const absent = await run(original, ...misnamed);
    expect([absent.code, absent.err]).toStrictEqual([
      1,
      expect.stringMatching(/nobody\.task-ledger-store: chưa có sổ[^]*no log was ever named here.*\[log\.absent\]/),
    ]);
    const words = ['migrate-log', '--from', original.DATABASE_URL, '--to', store.url, '--to-ledger'];
    const size = await store.size();
    const owned = await run(original, ...words, other.DATABASE_URL, '--to-prefix', 'owned.');
    expect([owned.code, owned.err]).toStrictEqual([
      1,
      expect.stringMatching(/đã có sự kiện riêng.*\[log\.own-events\]\n.*events of its own.*\[log\.own-events\]/),
    ]);
    expect(await store.size()).toBe(size);
    const ledger = await run(original, ...words, 'mysql://x');
    expect([ledger.code, ledger.err]).toStrictEqual([
      2,
      expect.stringMatching(/--to-ledger[^]*cần postgres:\/\/… hoặc[^]*give postgres:\/\/… or a data folder/),
    ]);
  }, 60_000);
});

describe('a backup', () => {
  let backup: string;

  it('is written while the server serves, through kill -9, and so restored with the same read models', async () => {
    backup = join(folder, 'backup');
    const server = await startServer({ ...original });
    const begun = async (): Promise<boolean> =>
      (await readdir(folder)).some((name) => name.startsWith('backup.partial-'));
    expect(await killed(original, ['backup', backup], begun)).toBe(true);
    expect(await begun()).toBe(true);
    const written = await run(original, 'backup', backup, '--json');
    expect(await readdir(folder)).toStrictEqual(['backup', 'store']);
    expect(JSON.parse(written.out)).toMatchObject({ log: { events: rows.length } });
    const busy = await run(original, 'restore', backup);
    expect([busy.code, busy.err]).toStrictEqual([1, expect.stringContaining('[backup.target-in-use]')]);
    expect(await server.stop()).toBe(0);

    const target = await database();
    await migrate(target.DATABASE_URL);
    const holding = new pg.Client({ connectionString: target.DATABASE_URL });
    await holding.connect();
    await holding.query('BEGIN; LOCK TABLE http.idempotency_claim IN SHARE MODE');
    const waits = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    expect(await killed(target, ['restore', backup], async () => (await query(target, waits)).length > 0)).toBe(true);
    await holding.end();
    const restored = await jsonFrom(commandLine(target))('restore', backup);
    expect(restored).toMatchObject({ events: rows.length, readModels: 'equal', rootOfHashes });
    expect(await ledgerOf(target)).toStrictEqual(rows);
    expect(await readModelsOf(target)).toStrictEqual(await readModelsOf(original));
  }, 120_000);

  it('is restored into an EventStoreDB, which nobody follows before the last event is there', async () => {
    const target = { ...(await database()), EVENTSTORE_URL: store.url, EVENTSTORE_STREAM_PREFIX: 'restored.' };
    const half = (await store.size()) + 9_000;
    await store.fault(UNHURRIED);
    expect(await killed(target, ['restore', backup], async () => (await store.size()) > half)).toBe(true);
    await store.fault({ answerMs: 0 });
    const refused = await run(target, ...BOARD);
    expect([refused.code, refused.err]).toStrictEqual([1, expect.stringMatching(/chưa xong[^]*is not whole/)]);
    const restored = await jsonFrom(commandLine(target))('restore', backup);
    expect(restored).toMatchObject({ events: rows.length, readModels: 'built when followed', rootOfHashes });
    expect(await jsonFrom(commandLine(target))(...BOARD)).toStrictEqual(board);
    expect(await ledgerOf(target)).toStrictEqual(rows);
  }, 120_000);

  it('with a changed byte is refused in both languages, as text and as JSON, and nothing is made', async () => {
    const log = join(backup, 'log/000001.ndjson');
    const bytes = await readFile(log);
    await writeFile(log, bytes.toString('utf8').replace('Bộ', 'Bô'));
    const target = { ...(await database()) };
    const told = await run(target, 'restore', backup);
    expect([told.code, told.out]).toStrictEqual([1, '']);
    expect(told.err).toMatch(
      /000001\.ndjson: nội dung tệp.*\[backup\.file-changed\]\n.*000001\.ndjson: the file is not/,
    );
    expect(told.err).toMatch(/000001\.ndjson:\d+: the event does not have the hash.*\[backup\.event-hash\]/);
    const json = await run(target, 'restore', backup, '--check', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      1,
      {
        whole: false,
        faults: [{ code: 'backup.file-changed', place: 'log/000001.ndjson' }, { code: 'backup.event-hash' }],
      },
    ]);
    expect(await query(target, "SELECT to_regclass('ledger.event') IS NULL AS untouched")).toStrictEqual([
      { untouched: true },
    ]);
  }, 60_000);
});
