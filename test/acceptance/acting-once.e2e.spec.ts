import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { clientOf } from './kit/client.js';
import { startServer, type Server } from './kit/server.js';
import { tokenOf } from './kit/token.js';

let database: TestDatabase;
let server: Server;
let environment: NodeJS.ProcessEnv;
let token: string;

const register = async (key: string, number = '71/NQ-CP') => {
  const { data, error, response } = await clientOf(server.url, token).POST('/v1/directives', {
    params: { header: { 'Idempotency-Key': key } },
    body: { number, signedOn: '2025-03-10' },
  });
  const { status, headers } = response;
  return { status, data, error, told: ['etag', 'location', 'task-ledger-position'].map((name) => headers.get(name)) };
};

beforeAll(async () => {
  database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-once-'));
  environment = { TASK_LEDGER_DATA: folder, DATABASE_URL: database.url };
  token = await tokenOf(folder, 'government-office');
  server = await startServer(environment);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
}, 30_000);

describe('a directive registered over the typed client', () => {
  it('is registered once though its caller asks again after the server was killed', async () => {
    const first = await register('k');
    expect(first).toMatchObject({ status: 201, data: { events: 1, revision: 0 } });
    expect(first.told).toStrictEqual(['"0"', `/v1/directives/${first.data?.directiveId}`, `${first.data?.position}`]);
    await server.stop('SIGKILL');
    server = await startServer(environment);
    expect(await register('k')).toStrictEqual(first);
    expect(await register('other key')).toMatchObject({ status: 201, data: { events: 0, revision: 0 } });
    expect(await register('k', '72/NQ-CP')).toMatchObject({
      status: 422,
      error: { code: 'request.idempotency-key-reused' },
    });
  }, 90_000);
});
