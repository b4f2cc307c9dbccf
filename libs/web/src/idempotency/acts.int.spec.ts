import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { IdempotencyClaims } from './claims.query.js';
import { gate, serveNotes } from './acts.spec-kit.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let sql: pg.Client;

type Told = Readonly<{ code?: string; errors?: readonly { place: string }[]; revision?: number; position?: number }>;
type Sent = Readonly<{ path?: string; key?: string | null; body?: unknown; headers?: Record<string, string> }>;

let keys = 0;
const send = async ({ path = 'a', key = `key ${(keys += 1)}`, body = { text: 'x' }, headers = {} }: Sent, to = app) => {
  const answer = await fetch(`${await to.getUrl()}/v1/notes/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text, told: JSON.parse(text) as Told };
};

const eventsOf = async (stream: string): Promise<number> => {
  const { rows } = await sql.query<{ count: string }>('SELECT count(*) FROM ledger.event WHERE stream = $1', [stream]);
  return Number(rows[0]?.count);
};

beforeAll(async () => {
  database = await testDatabase();
  app = await serveNotes(database.url);
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
}, 60_000);
afterAll(async () => {
  await app.close();
  await sql.end();
  await database.drop();
});

describe('an act sent again with its key', () => {
  it('is answered with the same bytes and adds nothing', async () => {
    const first = await send({ path: 'again', key: 'k', body: { text: 'x' } });
    expect(first).toMatchObject({
      status: 201,
      told: { events: 1, revision: 0 },
      headers: { etag: '"0"', 'task-ledger-position': String(first.told.position) },
    });
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    await send({ path: 'again' });
    const second = await send({ path: 'again', key: 'k', body: ' { "text" : "x" }' });
    expect(second.headers['idempotency-replayed']).toBe('true');
    for (const name of ['etag', 'task-ledger-position', 'content-type', 'content-length']) {
      expect([name, second.headers[name]]).toStrictEqual([name, first.headers[name]]);
    }
    expect([second.status, second.text]).toStrictEqual([first.status, first.text]);
    expect(await eventsOf('note-again')).toBe(2);
  });

  it('is answered as the first time even when the stored answer was lost', async () => {
    const first = await send({ path: 'lost', key: 'lost', headers: { 'if-match': '"-1"' } });
    await send({ path: 'lost' });
    await sql.query('DELETE FROM http.idempotency_claim');
    const second = await send({ path: 'lost', key: 'lost', headers: { 'if-match': '"-1"' } });
    expect([second.status, second.text, second.headers['etag']]).toStrictEqual([201, first.text, '"0"']);
    expect(await eventsOf('note-lost')).toBe(2);
  });

  it('is another act when its content is another and what was answered is forgotten, so that nothing is lost unsaid', async () => {
    await send({ path: 'forgotten', key: 'forgotten', body: { text: 'one' } });
    await sql.query('DELETE FROM http.idempotency_claim');
    const second = await send({ path: 'forgotten', key: 'forgotten', body: { text: 'another' } });
    expect(second).toMatchObject({ status: 201, told: { events: 1, revision: 1 } });
    expect(await eventsOf('note-forgotten')).toBe(2);
  });

  it('is refused when its content or its object is another', async () => {
    await send({ path: 'reused', key: 'reused' });
    for (const other of [{ body: { text: 'y' } }, { path: 'reused-2' }, { path: 'reused?today=1' }]) {
      expect(await send({ path: 'reused', key: 'reused', ...other })).toMatchObject({
        status: 422,
        told: { code: 'request.idempotency-key-reused' },
      });
    }
    expect(await eventsOf('note-reused')).toBe(1);
    expect(await send({ path: 'reused', key: 'reused', headers: { 'x-subject': 'binh' } })).toMatchObject({
      status: 201,
    });
  });

  it('may come with mended content after a refusal', async () => {
    const headers = { 'if-match': '"7"' };
    expect(await send({ path: 'mended', key: 'm', body: { text: 'refuse' } })).toMatchObject({ status: 422 });
    expect(await send({ path: 'mended', key: 'm', body: { txt: 1 } })).toMatchObject({ status: 400 });
    expect(await send({ path: 'mended', key: 'm', headers })).toMatchObject({ status: 412 });
    expect(await send({ path: 'mended', key: 'm' })).toMatchObject({ status: 201 });
  });
});

describe('an act that is being answered', () => {
  it('makes its repetition wait, here and on another server, until a server that died gives it up', async () => {
    const other = await serveNotes(database.url);
    let open = (): void => undefined;
    gate.closed = new Promise<void>((resolve) => (open = resolve));
    const first = send({ path: 'busy', key: 'busy' }, other);
    const claimed = 'SELECT claimed_by FROM http.idempotency_claim WHERE status IS NULL';
    while ((await sql.query(claimed)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const server of [app, other]) {
      const told = await send({ path: 'busy', key: 'busy' }, server);
      expect(told).toMatchObject({
        status: 409,
        told: { code: 'request.in-progress' },
        headers: { 'retry-after': '1' },
      });
    }
    expect(await send({ path: 'busy', key: 'busy', body: { text: 'y' } })).toMatchObject({ status: 422 });
    await sql.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'task-ledger claims' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory'
        AND (classid::bigint << 32 | objid::bigint) = (SELECT claimed_by FROM http.idempotency_claim WHERE status IS NULL))`);
    gate.closed = null;
    let taken = await send({ path: 'busy', key: 'busy' });
    while (taken.status === 409) taken = await send({ path: 'busy', key: 'busy' });
    expect(taken).toMatchObject({ status: 201, told: { events: 1 } });
    open();
    expect((await first).text).toBe(taken.text);
    expect(await eventsOf('note-busy')).toBe(1);
    expect((await send({ path: 'busy', key: 'busy' }, other)).text).toBe(taken.text);
    await other.close();
  }, 30_000);
});

describe('answers', () => {
  it('are forgotten when they were kept long enough, and the log still answers', async () => {
    const first = await send({ path: 'old', key: 'old' });
    await send({ path: 'young', key: 'young' });
    await sql.query(
      `UPDATE http.idempotency_claim SET claimed_at = now() - interval '2 days'
      WHERE body = $1`,
      [first.text],
    );
    expect(await app.get(IdempotencyClaims, { strict: false }).forgetOlderThan(86_400_000)).toBe(1);
    const [old, young] = [await send({ path: 'old', key: 'old' }), await send({ path: 'young', key: 'young' })];
    expect([old, young].map(({ headers }) => headers['idempotency-replayed'])).toStrictEqual([undefined, 'true']);
    expect(old.text).toBe(first.text);
    expect(await eventsOf('note-old')).toBe(1);
  });

  it('too large to keep are made again from the log', async () => {
    const first = await send({ path: 'large', key: 'large', headers: { 'x-large': '1' } });
    const second = await send({ path: 'large', key: 'large', headers: { 'x-large': '1' } });
    expect([second.status, second.text === first.text, first.text.length > 4 * 1024 * 1024]).toStrictEqual([
      201,
      true,
      true,
    ]);
    expect(second.headers['idempotency-replayed']).toBeUndefined();
    expect(await send({ path: 'large', key: 'large', body: { text: 'y' } })).toMatchObject({ status: 422 });
    expect(await eventsOf('note-large')).toBe(1);
  });
});

describe('an act upon a revision', () => {
  it('is refused without the revision, and with one that is not the present one', async () => {
    await send({ path: 'r' });
    const upon = (revision?: string) =>
      send({ path: 'r/moved', headers: revision === undefined ? {} : { 'if-match': revision } });
    expect(await upon()).toMatchObject({ status: 428, told: { code: 'request.precondition-required' } });
    for (const malformed of ['W/"0"', '0', '*', '"0", "1"', '"x"', '"00"', '""']) {
      expect(await upon(malformed)).toMatchObject({ status: 400, told: { code: 'request.precondition-invalid' } });
    }
    expect(await upon('"4"')).toMatchObject({
      status: 412,
      headers: { etag: '"0"' },
      told: { code: 'request.precondition-failed' },
    });
    expect(await upon('"0"')).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect(await eventsOf('note-r')).toBe(2);
  });
});

describe('a key', () => {
  it.each([
    [null, 'request.idempotency-key-missing'],
    ['', 'request.idempotency-key-invalid'],
    ['khó', 'request.idempotency-key-invalid'],
    ['x'.repeat(256), 'request.idempotency-key-invalid'],
  ])('%j is refused', async (key, code) => {
    expect(await send({ key })).toMatchObject({ status: 400, told: { code, errors: [{ place: 'Idempotency-Key' }] } });
  });
});

describe('a body', () => {
  it.each([
    ['{"text":"x"', 'body:1:12'],
    ['{"text":\n "x",}', 'body:2:6'],
    ['[]', 'body'],
    ['"x"', 'body'],
    ['{"text":"x","__proto__":{"admin":true}}', 'body'],
    ['{"text":"x","constructor":{"prototype":{"admin":true}}}', 'body'],
    ['{"text":"x","toString":1}', 'body'],
    ['{"text":"x","hasOwnProperty":{}}', 'body'],
    [`{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'body'],
    [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'body'],
  ])('that is no JSON object of ours is refused at its place: %.40s', async (body, place) => {
    const refused = await send({ path: 'body', body });
    expect(refused).toMatchObject({ status: 400, told: { code: 'request.body-malformed', errors: [{ place }] } });
  });

  it('must be there, must be JSON, and must not be too large', async () => {
    expect(await send({ path: 'body', body: '' })).toMatchObject({
      status: 400,
      told: { errors: [{ place: 'text' }] },
    });
    const plain = await send({ path: 'body', headers: { 'content-type': 'text/plain' } });
    expect(plain).toMatchObject({ status: 415, headers: { accept: 'application/json' } });
    expect(await send({ path: 'body', body: { text: 'x'.repeat(1024 * 1024) } })).toMatchObject({ status: 413 });
    expect(await eventsOf('note-body')).toBe(0);
  });
});
