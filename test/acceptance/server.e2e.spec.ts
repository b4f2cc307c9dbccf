import { randomUUID } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { commandLine, jsonFrom } from './kit/command-line.js';
import { asCsv, asDocx, asText } from './kit/notice-files.js';
import { sampleNotice } from './kit/sample-notice.js';
import { startServer, type Server } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';

type Json = Record<string, unknown>;
type Items = { total: number; items: ({ taskId: string; title: string } & Json)[]; entries?: Json[] };

let server: Server;
let environment: NodeJS.ProcessEnv;
let office: Record<string, string>;

const get = async <Body = Json>(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; body: Body }> => {
  const response = await fetch(`${server.url}${path}`, { headers: { ...office, ...headers } });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: (await response.json()) as Body,
  };
};

const post = async (query: string, body: string | FormData, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.url}/v1/documents${query}`, {
    method: 'POST',
    body,
    headers: { ...office, 'idempotency-key': randomUUID(), ...headers },
  });
  return { status: response.status, body: (await response.json()) as Json & { events: number; position: number } };
};

const form = (content: string | Uint8Array<ArrayBuffer>, name: string): FormData => {
  const data = new FormData();
  data.append('file', new Blob([content]), name);
  return data;
};

beforeAll(async () => {
  environment = { TASK_LEDGER_DATA: await mkdtemp(join(tmpdir(), 'task-ledger-server-')), DATABASE_URL: '' };
  office = bearer(await tokenOf(environment['TASK_LEDGER_DATA'], 'government-office'));
  server = await startServer(environment);
}, 60_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
}, 30_000);

describe('the server', () => {
  it('listens on loopback only, lives and is ready', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await get('/health/live')).toMatchObject({ status: 200, body: { status: 'up' } });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: { status: 'up' } });
  });

  it('imports a notice sent as a form, shows a dry run, and knows it again as a raw body', async () => {
    const docx = (await asDocx(sampleNotice)).slice();
    const shown = await post('?dryRun=true', form(docx, 'notice.docx'));
    expect(shown).toMatchObject({ status: 200, body: { dryRun: true, tasks: { assigned: 9 } } });
    expect((await get<Items>('/v1/tasks')).body.total).toBe(0);
    const imported = await post('', form(docx, 'notice.docx'));
    expect(imported).toMatchObject({
      status: 200,
      body: { document: { number: '701/TB-VPCP' }, tasks: { assigned: 9, alreadyKnown: 0 } },
    });
    const again = await post('?fileName=notice.txt', asText(sampleNotice), {
      'content-type': 'application/octet-stream',
    });
    expect(again).toMatchObject({ status: 200, body: { events: 0, tasks: { assigned: 0, alreadyKnown: 9 } } });
    const read = await get<Items>(`/v1/overdue?asOf=2025-11-12&atLeast=${imported.body.position}`);
    expect(read).toMatchObject({ status: 200, body: { total: 6, asOf: '2025-11-12' } });
  }, 60_000);

  it('takes a notice as plain text or as csv, by what the sender says it is, and refuses what can be none', async () => {
    const plain = await post('?dryRun=true', asText(sampleNotice), { 'content-type': 'text/plain; charset=utf-8' });
    expect(plain).toMatchObject({ status: 200, body: { document: { number: '701/TB-VPCP' } } });
    const csv = await post('?dryRun=true', asCsv(sampleNotice), { 'content-type': 'text/csv' });
    expect(csv).toMatchObject({ status: 200, body: { document: { number: '701/TB-VPCP' } } });
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'image/png']) {
      expect(await post('', '{', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { code: 'request.media-type-unsupported', errors: [{ place: 'Content-Type' }] },
      });
    }
    expect(await post('', '', { 'content-type': 'text/plain' })).toMatchObject({
      status: 422,
      body: { code: 'intake.file-missing' },
    });
  }, 60_000);

  it.each([2, 3, 5])('imports none of %i files in one form', async (count) => {
    const several = new FormData();
    const bytes = Buffer.from(asText(sampleNotice));
    for (let nth = 1; nth <= count; nth += 1) several.append('file', new Blob([bytes]), `${nth}.txt`);
    expect(await post('', several)).toMatchObject({ status: 422, body: { code: 'intake.several-files' } });
  });

  it('answers every question over HTTP', async () => {
    const { body: board } = await get<Items>('/v1/tasks?asOf=2025-11-20&text=ho%20so%20dien%20tu&limit=1');
    expect(board).toMatchObject({
      total: 1,
      items: [{ title: 'Dựng kho hồ sơ điện tử dùng chung', status: 'overdue', originalDueOn: '2025-06-30' }],
    });
    const { taskId = '' } = board.items[0] ?? {};
    expect(await get(`/v1/tasks/${taskId}`)).toMatchObject({
      status: 200,
      body: { taskId, listings: [{ document: '701/TB-VPCP' }] },
    });
    expect(await get(`/v1/tasks/${taskId}/history`)).toMatchObject({
      status: 200,
      body: {
        taskId,
        steps: [
          { type: 'TaskAssigned', effectiveOn: '2025-03-10', revision: 0 },
          { type: 'ProgressObserved', effectiveOn: '2025-11-12' },
        ],
      },
    });
    expect(await get('/v1/agencies/BTC/history?asOf=2025-11-20')).toMatchObject({
      status: 200,
      body: { agency: 'BTC', name: 'Bộ Tài chính' },
    });
    expect(await get('/v1/directives?asOf=2025-11-20')).toMatchObject({ status: 200, body: { total: 3 } });
    expect(await get('/v1/findings')).toMatchObject({ status: 200, body: { total: 4 } });
    expect(await get('/v1/agencies')).toMatchObject({ status: 200 });
  }, 60_000);

  it('is seen by the command line while it runs', async () => {
    const json = jsonFrom(commandLine(environment));
    expect((await json<Items>('tasks', '--as-of', '2025-11-20')).total).toBe(9);
    expect(await get('/health/ready')).toMatchObject({ status: 200 });
  }, 60_000);

  it('refuses what makes no sense with a problem that names every field, in the language asked for', async () => {
    const refused = await get('/v1/tasks?asOf=31%2F02%2F2025&limit=0&colour=red', { 'accept-language': 'en' });
    expect(refused.type).toMatch(/^application\/problem\+json/);
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', title: 'The request is not valid' },
    });
    const places = (refused.body['errors'] as { place: string }[]).map(({ place }) => place);
    expect([...new Set(places)].sort()).toStrictEqual(['asOf', 'colour', 'limit']);
    expect(await get('/v1/tasks/none')).toMatchObject({
      status: 404,
      body: { code: 'resource.not-found', title: 'Không tìm thấy' },
    });
    expect(await get('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'resource.not-found' } });
    expect(await post('', form('nonsense', 'a.txt'))).toMatchObject({
      status: 422,
      body: { code: 'intake.document-refused' },
    });
    expect(await post('', form(new Uint8Array(21 * 1024 * 1024), 'a.bin'))).toMatchObject({ status: 413 });
  }, 60_000);

  it('answers with a problem also where no route is reached, and names the methods an address takes', async () => {
    for (const [method, path, status, allow] of [
      ['GET', '/v1/tasks/%ff', 400, null],
      ['GET', `/v1/tasks/${'x'.repeat(200)}`, 414, null],
      ['GET', '/v1/nothing', 404, null],
      ['POST', '/v1/nothing', 404, null],
      ['PUT', '/v1/tasks', 405, 'GET, HEAD, POST'],
      ['DELETE', '/v1/tasks/7/history', 405, 'GET, HEAD'],
      ['GET', '/v1/documents', 405, 'POST'],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`, {
        method,
        headers: { ...office, 'accept-language': 'en' },
      });
      const { headers } = answer;
      expect([path, answer.status, headers.get('allow')]).toStrictEqual([path, status, allow]);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect([headers.get('content-language'), headers.get('vary')]).toStrictEqual(['en', 'Accept-Language']);
      expect(await answer.json()).toMatchObject({ status, instance: path });
    }
    const nonsense = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () => socket.write('no http at all\r\n\r\n'));
      let heard = '';
      socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
      socket.once('close', () => resolve(heard)).once('error', reject);
    });
    expect(nonsense).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"request\.invalid"/);
  }, 60_000);

  it('gives every request a name that no restart repeats, or keeps the one its sender gave', async () => {
    const nameOf = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/health/live`, { headers })).headers.get('x-request-id');
    const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
    expect(await nameOf({})).toMatch(version7);
    expect(await nameOf({ 'x-request-id': 'portal-7' })).toBe('portal-7');
    expect(await nameOf({ 'x-correlation-id': 'case.12' })).toBe('case.12');
    expect(await nameOf({ 'x-request-id': 'two words' })).toMatch(version7);
  });

  it('refuses pages of other sites and names that were pointed at it', async () => {
    expect(await get('/v1/tasks', { origin: 'https://example.org' })).toMatchObject({ status: 403 });
    expect(await get('/v1/tasks', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await get('/v1/tasks', { origin: server.url })).toMatchObject({ status: 200 });
    const rebound = await new Promise((resolve, reject) =>
      request(`${server.url}/v1/tasks`, { headers: { ...office, host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end(),
    );
    expect(rebound).toBe(403);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const { body } = await get<{ openapi: string; paths: Record<string, object> }>('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/health/live',
        '/health/ready',
        '/v1/agencies',
        '/v1/agencies/{code}/history',
        '/v1/directives',
        '/v1/documents',
        '/v1/findings',
        '/v1/me',
        '/v1/overdue',
        '/v1/overdue/timeline',
        '/v1/tasks',
        '/v1/tasks/{taskId}',
        '/v1/tasks/{taskId}/history',
      ]),
    );
    expect(JSON.stringify(body)).not.toContain('"nullable"');
    expect((await fetch(`${server.url}/docs`)).status).toBe(200);
  });
});

describe('a server whose database ends every connection', () => {
  it('lives on while it idles, and answers afterwards', async () => {
    const database = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-server-'));
    const own = await startServer({ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder });
    const headers = bearer(await tokenOf(folder, 'auditor'));
    const admin = new pg.Client({ connectionString: database.url });
    try {
      await admin.connect();
      const answers = async () => (await fetch(`${own.url}/v1/agencies`, { headers })).status;
      expect(await answers()).toBe(200);
      for (let round = 0; round < 3; round += 1) {
        const sql = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                     WHERE datname = current_database() AND pid <> pg_backend_pid()`;
        expect((await admin.query(sql)).rowCount).toBeGreaterThan(2);
        await pause(500);
        expect(await answers()).toBe(200);
      }
      const deadline = Date.now() + 20_000;
      const ready = async () => (await fetch(`${own.url}/health/ready`)).status;
      while ((await ready()) !== 200 && Date.now() < deadline) await pause(200);
      expect(await ready()).toBe(200);
    } finally {
      await admin.end();
      expect(await own.stop()).toBe(0);
      await database.drop();
    }
  }, 90_000);
});

describe('the server at Ctrl-C', () => {
  it('ends whole though the signal reaches it twice, from the terminal and from its parent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-server-'));
    const own = await startServer({ TASK_LEDGER_DATA: folder, DATABASE_URL: '' });
    process.kill(own.pid, 'SIGINT');
    setTimeout(() => process.kill(own.pid, 'SIGINT'), 5);
    expect(await own.stop('SIGINT')).toBe(0);
    await expect(stat(join(folder, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
  }, 60_000);
});
