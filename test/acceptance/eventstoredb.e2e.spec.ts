import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '#libs/testing';
import { commandLine, jsonFrom, root } from './kit/command-line.js';

const STORE = join(root, 'dist/libs/event-store/src/eventstoredb/test-server/serve.spec-kit.js');

type Told = Readonly<{ url: string; control: string }>;

let folder: string;
let store: ChildProcess;

const startStore = async (port: string): Promise<Told> => {
  const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
  store = spawn(process.execPath, [STORE, '--data', folder, '--port', port], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(store.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  return JSON.parse(line.toString()) as Told;
};

const kill = async (): Promise<void> => {
  if (store.exitCode !== null || store.signalCode !== null) return;
  const dead = once(store, 'exit');
  store.kill('SIGKILL');
  await dead;
};

afterEach(() => kill());

describe('the command line with an EventStoreDB', () => {
  it('registers there, and finds everything again after the store was killed', async () => {
    folder = await mkdtemp(join(tmpdir(), 'task-ledger-esdb-'));
    const { url } = await startStore('0');
    const database = await testDatabase();
    const json = jsonFrom(commandLine({ DATABASE_URL: database.url, EVENTSTORE_URL: url, TASK_LEDGER_DATA: folder }));
    const agencies = await json<readonly unknown[]>('agencies');
    await kill();
    const { control } = await startStore(new URL(url.replace('esdb:', 'http:')).port);
    expect(await json('agencies')).toStrictEqual(agencies);
    const { events } = (await (await fetch(control)).json()) as { events: number };
    expect(events).toBeGreaterThan(100);
    await database.drop();
  }, 60_000);
});
