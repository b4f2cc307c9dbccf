import { Agent, request } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { serveNotes } from './acts.spec-kit.js';

const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 1_000);
const AT_ONCE = 8;
const CALLERS = 4;
const STREAMS = 96;

let database: TestDatabase;
let servers: readonly NestFastifyApplication[];
let ports: readonly number[];
let sql: pg.Client;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Answer = Readonly<{ status: number; etag: string | undefined; text: string }>;

const post = (port: number, path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = '{"text":"x"}';
    const sent = { 'content-type': 'application/json', 'content-length': String(body.length), ...headers };
    const asked = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: sent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, etag: answer.headers.etag, text }));
    });
    asked.once('error', reject).end(body);
  });

const portFor = (nth: number): number => ports[nth % ports.length] ?? 0;

/** Runs the rounds, several beside each other, and each on streams and keys of its own. */
const rounds = async (round: (nth: number) => Promise<void>): Promise<void> => {
  const lane = async (first: number): Promise<void> => {
    for (let nth = first; nth < ROUNDS; nth += AT_ONCE) await round(nth);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_none, first) => lane(first)));
};

const eventsPerStream = async (category: string): Promise<readonly number[]> => {
  const { rows } = await sql.query<{ count: string }>(
    'SELECT count(*) FROM ledger.event WHERE stream LIKE $1 GROUP BY stream',
    [`note-${category}%`],
  );
  return rows.map(({ count }) => Number(count));
};

beforeAll(async () => {
  database = await testDatabase();
  const first = await serveNotes(database.url);
  servers = [first, await serveNotes(database.url)];
  ports = await Promise.all(servers.map(async (server) => Number(new URL(await server.getUrl()).port)));
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
}, 60_000);
afterAll(async () => {
  agent.destroy();
  await Promise.all(servers.map((server) => server.close()));
  await sql.end();
  await database.drop();
});

describe('many at once, on two servers', () => {
  it(`send the same key: ${ROUNDS} rounds, one event each`, async () => {
    await rounds(async (nth) => {
      const headers = { 'idempotency-key': `same ${nth}` };
      const send = (caller: number) => post(portFor(caller), `/v1/notes/same-${nth}`, headers);
      const answers = await Promise.all(Array.from({ length: CALLERS }, (_none, caller) => send(caller)));
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toStrictEqual([]);
      expect(new Set([...done.map(({ text }) => text), (await send(nth)).text]).size).toBe(1);
    });
    const events = await eventsPerStream('same-');
    expect([events.length, new Set(events)]).toStrictEqual([ROUNDS, new Set([1])]);
  }, 300_000);

  it(`decide upon the same revision: ${ROUNDS} rounds of 2 to 32 writers, one succeeds each time`, async () => {
    const revisions = new Map<number, number>();
    await rounds(async (nth) => {
      const stream = nth % STREAMS;
      const revision = revisions.get(stream) ?? -1;
      const write = (writer: number) =>
        post(portFor(writer), `/v1/notes/upon-${stream}/moved`, {
          'idempotency-key': `upon ${nth} ${writer}`,
          'if-match': `"${revision}"`,
        });
      const answers = await Promise.all(Array.from({ length: 2 + (nth % 31) }, (_none, writer) => write(writer)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status !== 200 && status !== 412)).toStrictEqual([]);
      expect(new Set(answers.map(({ etag }) => etag))).toStrictEqual(new Set([`"${revision + 1}"`]));
      revisions.set(stream, revision + 1);
    });
    const events = await eventsPerStream('upon-');
    expect(events.reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
  }, 300_000);
});
