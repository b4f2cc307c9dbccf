import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { heardWithin } from './heard-within.js';
import { keepSession } from './keep-session.js';

describe('a link to PostgreSQL that swallows everything and stays open', () => {
  let database: TestDatabase;
  let link: Server;
  let silent = false;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    const { hostname, port } = new URL(database.url);
    link = createServer((client) => {
      const server = connect(Number(port), hostname);
      sockets.push(client, server);
      client.on('data', (part) => !silent && server.write(part)).on('error', () => undefined);
      server.on('data', (part) => !silent && client.write(part)).on('error', () => undefined);
    });
    await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    silent = false;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    link.close();
    await database.drop();
  });

  const url = (): string => {
    const address = new URL(database.url);
    address.port = String((link.address() as { port: number }).port);
    return address.href;
  };
  const connected = async (milliseconds: number): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url(), ...heardWithin(milliseconds) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  it('is given up as lost, whether it was asked something or is being opened', async () => {
    const client = await connected(300);
    silent = true;
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await expect(connected(300)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  it('is told from a server that takes its time over many answers', async () => {
    const client = await connected(400);
    for (let asked = 0; asked < 6; asked += 1) await client.query('SELECT pg_sleep(0.1)');
    await client.end();
  });

  it('does not keep a lock for ever that a kept session held', async () => {
    const client = await connected(60_000);
    await keepSession(client);
    const { rows } = await client.query<{ idle_session_timeout: string }>('SHOW idle_session_timeout');
    expect(rows).toStrictEqual([{ idle_session_timeout: '15s' }]);
    await client.query('SET idle_session_timeout = 300');
    await client.query('SELECT pg_advisory_lock(5)');
    silent = true;
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const free = async (): Promise<boolean> =>
      (await other.query<{ got: boolean }>('SELECT pg_try_advisory_lock(5) AS got')).rows[0]?.got === true;
    expect(await free()).toBe(false);
    let got = false;
    for (let waited = 0; waited < 10_000 && !got; waited += 50) {
      await pause(50);
      got = await free();
    }
    expect(got).toBe(true);
    await other.end();
  });
});
