import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { commandLine } from './kit/command-line.js';
import { asText } from './kit/notice-files.js';
import { sampleNotice } from './kit/sample-notice.js';
import { startServer, type Server } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';
import { startTraceReceiver } from './kit/trace-receiver.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SENDER = 'b7ad6b7169203331';

let database: Awaited<ReturnType<typeof testDatabase>>;
let environment: NodeJS.ProcessEnv;
let office: Record<string, string>;
let administrator: Record<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-operating-'));
  environment = { DATABASE_URL: database.url, TASK_LEDGER_DATA: folder };
  office = bearer(await tokenOf(folder, 'government-office', { name: 'Nguyễn Thị Hoa' }));
  administrator = bearer(await tokenOf(folder, 'administrator'));
}, 60_000);
afterAll(() => database.drop());

const served = async (settings: NodeJS.ProcessEnv, work: (server: Server) => Promise<void>): Promise<string> => {
  const server = await startServer({ ...environment, ...settings });
  try {
    await work(server);
  } finally {
    expect(await server.stop()).toBe(0);
  }
  return server.said();
};

const importNotice = (url: string, number: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${url}/v1/documents`, {
    ...{ method: 'POST', body: asText(sampleNotice).replaceAll('701/TB-VPCP', number) },
    headers: { 'content-type': 'text/plain', 'idempotency-key': randomUUID(), ...office, ...headers },
  });

type Line = Record<string, unknown>;
const linesOf = (said: string): readonly Line[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

describe('the log of the server', () => {
  it('tells every request by its names, and no token, nothing written and nothing searched for', async () => {
    const said = await served({ LOG_LEVEL: 'trace' }, async ({ url }) => {
      const token = 'eyJhbGciOiJub25lIn0.eyJuYW1lIjoiTmd1eeG7hW4ifQ.c2lnbmF0dXJl';
      const names = { 'x-request-id': 'portal-7', cookie: 'session=biscuit' };
      const headers = { ...office, ...names };
      await fetch(`${url}/v1/tasks`, { headers: { ...names, authorization: `Bearer ${token}` } });
      await fetch(`${url}/v1/tasks?text=${encodeURIComponent('Nguyễn Thị Hoa')}`, { headers });
      await fetch(`${url}/v1/tasks/thu-rieng-cua-hoa`, { headers });
      await importNotice(url, '701/TB-VPCP', headers);
      await fetch(`${url}/v1/documents`, {
        ...{ method: 'POST', body: '{"name":"Lê Bí Mật"' },
        headers: { ...headers, 'content-type': 'application/json' },
      });
      await fetch(`${url}/health/live`);
    });
    const requests = linesOf(said).filter(({ event }) => event === 'request');
    expect(requests.map(({ operation }) => operation)).toStrictEqual([
      ...['listTasks', 'listTasks', 'getTask', 'importDocument', 'importDocument', 'live'],
    ]);
    for (const line of requests.slice(0, 5)) {
      expect(line).toMatchObject({ correlationId: 'portal-7', status: expect.any(Number), level: expect.any(String) });
      expect(line['requestId']).toMatch(/^[0-9a-f]{8}-/);
    }
    for (const hidden of ['eyJ', 'biscuit', 'Nguy', 'Hoa', 'hoa', 'Bí Mật', 'hồ sơ'])
      expect(said).not.toContain(hidden);
  }, 60_000);

  it('is written for people when it is told to, and holds its tongue when it is told to', async () => {
    const look = async ({ url }: Server): Promise<void> => void (await fetch(`${url}/v1/nothing`));
    expect(await served({ LOG_FORMAT: 'text' }, look)).toMatch(/^\S+Z INFO +.*event=request.*status=404/m);
    expect(await served({ LOG_LEVEL: 'silent' }, look)).toMatch(/^Task Ledger listens on \S+ \(.*\)\n$/);
  }, 60_000);
});

describe('a trace', () => {
  it('goes on from its sender through request, command and append, and is named by the event and the log', async () => {
    const receiver = await startTraceReceiver();
    const said = await served({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint }, async ({ url }) => {
      const answer = await importNotice(url, '702/TB-VPCP', { traceparent: `00-${TRACE}-${SENDER}-01` });
      expect(answer.status).toBe(200);
      await pause(500);
    });
    await receiver.close();
    const own = receiver.spans.filter(({ traceId }) => traceId === TRACE);
    const named = (name: string) => own.find((span) => span.name === name);
    const asked = named('POST /v1/documents');
    expect(asked?.parentSpanId).toBe(SENDER);
    const command = named('command ImportDocument');
    expect(command?.parentSpanId).toBe(asked?.spanId);
    expect(named('append document')?.parentSpanId).toBe(command?.spanId);
    expect(receiver.spans.map(({ name }) => name)).toContain('follow projections');
    expect(linesOf(said)).toContainEqual(expect.objectContaining({ operation: 'importDocument', traceId: TRACE }));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const sql = `SELECT count(*)::int AS events FROM ledger.event WHERE metadata->>'traceId' = $1`;
    const { rows } = await client.query<{ events: number }>(sql, [TRACE]).finally(() => client.end());
    expect(rows[0]?.events).toBeGreaterThan(0);
  }, 60_000);

  it('leaves no outbound call when nobody is named to receive it', async () => {
    const receiver = await startTraceReceiver();
    const quiet = { OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: receiver.endpoint };
    await served(quiet, async ({ url }) => void (await fetch(`${url}/v1/tasks`, { headers: office })));
    await receiver.close();
    expect(receiver.spans).toStrictEqual([]);
  }, 60_000);
});

describe('metrics', () => {
  it('tell commands, refusals, appends, requests, the head and how far behind everything is', async () => {
    await served({}, async ({ url }) => {
      await fetch(`${url}/v1/nothing`);
      expect((await fetch(`${url}/metrics`, { headers: office })).status).toBe(403);
      const answer = await fetch(`${url}/metrics`, { headers: administrator });
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      const told = await answer.text();
      for (const line of [
        /^task_ledger_commands_total\{command="LoadRegistry",outcome="\w+"\} 1$/m,
        /^task_ledger_refusals_total\{code="request\.forbidden",operation="getMetrics"\} 1$/m,
        /^task_ledger_refusals_total\{code="resource\.not-found",operation="none"\} 1$/m,
        /^task_ledger_http_request_duration_seconds_count\{operation="none",status="404"\} 1$/m,
        /^task_ledger_ledger_head \d+$/m,
        /^task_ledger_follower_lag_events\{follower="projections"\} \d+$/m,
        /^task_ledger_follower_lag_seconds\{follower="settle-document"\} [\d.]+$/m,
        /^# TYPE task_ledger_append_duration_seconds histogram$/m,
        /^# TYPE task_ledger_webhook_deliveries_total counter$/m,
        /^nodejs_eventloop_lag_p99_seconds /m,
        /^process_resident_memory_bytes /m,
      ]) {
        expect(told).toMatch(line);
      }
      expect(told).not.toContain('nothing"');
    });
  }, 60_000);
});

type Answer = Readonly<{ status: number | undefined; headers: Record<string, unknown>; body: string }>;
type Slow = Readonly<{ answer: Promise<Answer>; finish: () => void }>;

/** Sends its head and half its body, and the rest when it is told to. */
const slowImport = (url: string): Slow => {
  const text = Buffer.from(asText(sampleNotice));
  const names = { ...office, 'idempotency-key': randomUUID() };
  const headers = { ...names, 'content-type': 'text/plain', 'content-length': String(text.length) };
  const sending = request(`${url}/v1/documents?dryRun=true`, { method: 'POST', headers });
  const answer = answerTo(sending);
  sending.write(text.subarray(0, 100));
  return { answer, finish: () => void sending.end(text.subarray(100)) };
};

const answerTo = (sending: ReturnType<typeof request>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    sending.once('error', reject).once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      response.once('error', reject);
    });
  });

describe('the server at its end', () => {
  it('answers what is in flight, refuses what is new, and ends with 0', async () => {
    const server = await startServer(environment);
    const slow = slowImport(server.url);
    await pause(300);
    const ended = server.stop();
    await pause(300);
    await expect(fetch(`${server.url}/v1/tasks`)).rejects.toThrow('fetch failed');
    expect(server.said()).toContain('"event":"closing"');
    slow.finish();
    expect((await slow.answer).status).toBe(200);
    expect(await ended).toBe(0);
  }, 60_000);

  it('refuses with a problem what comes on a connection that was open already, and says when to come back', async () => {
    const server = await startServer(environment);
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const slow = slowImport(server.url);
    await pause(300);
    const ended = server.stop();
    await pause(300);
    socket.write('GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: en\r\n\r\n');
    await closed;
    expect(heard).toMatch(/^HTTP\/1\.1 503 [^]*application\/problem\+json[^]*"code":"server\.closing"/);
    expect(heard).toMatch(/^retry-after: 5\r$/m);
    expect(heard).toMatch(/^connection: close\r$/m);
    slow.finish();
    expect((await slow.answer).headers['connection']).toBe('close');
    expect(await ended).toBe(0);
  }, 60_000);

  it('cuts off what takes longer than the grace it is given', async () => {
    const server = await startServer({ ...environment, SHUTDOWN_GRACE: '500ms' });
    const slow = slowImport(server.url);
    const cut = expect(slow.answer).rejects.toThrow(/socket hang up|ECONNRESET/);
    await pause(300);
    expect(await server.stop()).toBe(0);
    await cut;
    expect(server.said()).toContain('"event":"requests-cut-off"');
  }, 60_000);

  it('ends at once at the second word', async () => {
    const server = await startServer(environment);
    const slow = slowImport(server.url);
    const cut = expect(slow.answer).rejects.toThrow(/socket hang up|ECONNRESET/);
    await pause(300);
    const ended = server.stop();
    await pause(1_300);
    process.kill(server.pid, 'SIGTERM');
    expect(await ended).toBe(143);
    await cut;
  }, 60_000);
});

describe('settings that make no sense', () => {
  it('are all told before anything is started', async () => {
    const run = commandLine({ PORT: '99999', SHUTDOWN_GRACE: 'soon', DATABASE_URL: database.url });
    const { code, out, err } = await run(['serve']);
    expect([code, out]).toStrictEqual([2, '']);
    expect(err).toMatch(/^PORT: .*\nPORT: .*\nSHUTDOWN_GRACE: .*\nSHUTDOWN_GRACE: .*\n$/);
  }, 30_000);

  it('can be looked for beforehand, and what holds is shown without secrets', async () => {
    const run = commandLine({ DATABASE_URL: 'postgres://owner:s3cret@db/ledger', PORT: '8080' });
    const { code, out } = await run(['serve', '--check', '--json']);
    expect(code).toBe(0);
    expect(out).not.toContain('s3cret');
    expect(JSON.parse(out)).toContainEqual({ name: 'PORT', value: '8080', set: true, secret: false });
  }, 30_000);
});
