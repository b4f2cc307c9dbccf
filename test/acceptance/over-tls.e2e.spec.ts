import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '#libs/testing';
import { commandLine } from './kit/command-line.js';
import { startEventStore } from './kit/event-store.js';
import { startServer } from './kit/server.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

(hasOpenssl ? describe : describe.skip)('an EventStoreDB behind TLS at a numeric address', () => {
  it('serves commands and the server, which say nothing beside what they are asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-tls-'));
    const [store, database] = [
      await startEventStore(join(folder, 'store'), '--tls', join(folder, 'tls')),
      await testDatabase(),
    ];
    const environment = { DATABASE_URL: database.url, EVENTSTORE_URL: store.url, TASK_LEDGER_DATA: folder };
    try {
      const words = ['register-directive', '71/NQ-CP', '--signed-on', '01/04/2025', '--effective-on', '01/04/2025'];
      const { code, err } = await commandLine(environment)([...words, '--json']);
      expect([code, err]).toStrictEqual([0, '']);
      const server = await startServer({ ...environment, LOG_LEVEL: 'silent' });
      expect(await server.stop()).toBe(0);
      expect(server.said()).toMatch(/^Task Ledger listens on \S+ \(.*\)\n$/);
    } finally {
      await store.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('wants a user, and says so once in each language', async () => {
    const database = await testDatabase();
    const run = commandLine({ DATABASE_URL: database.url, EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=true' });
    const { code, err } = await run(['findings']);
    await database.drop();
    expect([code, err]).toStrictEqual([2, expect.stringMatching(/^task-ledger: .*mật khẩu.*\n.*password.*\n$/)]);
  }, 60_000);
});
