import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { operations, roles, type Grants, type Principal, type Role } from '#libs/access';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { asText } from './kit/notice-files.js';
import { sampleNotice } from './kit/sample-notice.js';
import { startServer, type Server } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';

type Described = Readonly<{ operationId: string; security?: readonly unknown[]; 'x-roles'?: Grants }>;
type Route = Readonly<{ method: string; path: string; operation: Described }>;
type Caller = Readonly<{ roles: readonly Role[] } & Partial<Omit<Principal, 'roles'>>>;
type Items = Readonly<{ items: readonly Readonly<{ taskId: string; assignments: readonly { agency: string }[] }>[] }>;

const MANY = { RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMIT_PER_AGENCY: '1000000', RATE_LIMIT_ANONYMOUS: '1000000' };

const callers: Readonly<Record<string, Caller | null>> = {
  nobody: null,
  'officer of A': { roles: ['agency-officer'], agency: 'BTC' },
  'officer of B': { roles: ['agency-officer'], agency: 'BYT' },
  'monitor of all': { roles: ['monitor'], fields: ['*'] },
  'monitor of another field': { roles: ['monitor'], fields: ['no such field'] },
  'Government Office': { roles: ['government-office'] },
  auditor: { roles: ['auditor'] },
  administrator: { roles: ['administrator'] },
  service: { roles: ['service'] },
  'nobody in particular': { roles: [] },
};

/** Whose objects the callers ask for: A's own, a withdrawn one of A, B's own, and one that nobody has. */
type Thing = Readonly<{ name: 'own' | 'withdrawn' | 'other' | 'absent'; taskId: string; agency: string }>;

let database: TestDatabase;
let folder: string;
let server: Server;
let things: readonly Thing[];
let routes: readonly Route[];
const tokens = new Map<string, Record<string, string>>();

const ask = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
  const abort = new AbortController();
  const answer = await fetch(`${server.url}${path}`, {
    ...{ method, headers, signal: abort.signal },
    ...(body === undefined ? {} : { body }),
  });
  const streams = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const text = streams ? '' : await answer.text();
  if (streams) abort.abort();
  return { status: answer.status, headers: answer.headers, text };
};
const office = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
  const key = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
  const said = await ask(method, path, { ...(tokens.get('Government Office') ?? {}), ...key, ...headers }, body);
  if (said.status >= 300) throw new Error(`${method} ${path}: ${said.status} ${said.text}`);
  return { ...said, body: JSON.parse(said.text) as Record<string, unknown> };
};

/** Asked of the log itself: read models may not have come to the end of it yet. */
const eventsInLog = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ events: number }>('SELECT count(*)::integer AS events FROM ledger.event');
    return rows[0]?.events ?? 0;
  } finally {
    await client.end();
  }
};

const tasksOf = async (agency: string, text: string): Promise<string> => {
  const { body } = await office('GET', `/v1/tasks?asOf=2025-11-20&agency=${agency}&text=${encodeURIComponent(text)}`);
  const found = (body as unknown as Items).items[0];
  if (found === undefined) throw new Error(`${agency} has no task "${text}"`);
  return found.taskId;
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-rights-'));
  server = await startServer({ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder, ...MANY });
  for (const [name, caller] of Object.entries(callers)) {
    tokens.set(
      name,
      caller === null ? {} : bearer(await tokenOf(folder, caller.roles, { ...caller, name } as Principal)),
    );
  }
  const text = { 'content-type': 'text/plain; charset=utf-8' };
  const imported = await office('POST', '/v1/documents', text, asText(sampleNotice));
  await office('GET', `/v1/tasks?atLeast=${String(imported.body['position'])}`);
  const absent = randomUUID();
  const withdrawn = await tasksOf('BTC', 'Cấp tiền mua máy quét');
  things = [
    { name: 'own', taskId: await tasksOf('BTC', 'Dựng kho hồ sơ'), agency: 'BTC' },
    { name: 'withdrawn', taskId: withdrawn, agency: 'BTC' },
    { name: 'other', taskId: await tasksOf('BYT', 'Mở kho cho người dân'), agency: 'BYT' },
    { name: 'absent', taskId: absent, agency: 'BYT' },
  ];
  const etag = (await office('GET', `/v1/tasks/${withdrawn}`)).headers.get('etag') ?? '';
  const decidedBy = { number: '702/TB-VPCP', kind: 'Thông báo', signedOn: '2025-11-20' };
  const withdrawal = JSON.stringify({ reason: 'Không còn cần', decidedBy });
  const json = { 'content-type': 'application/json', 'if-match': etag };
  await office('POST', `/v1/tasks/${withdrawn}/withdrawal`, json, withdrawal);
  const document = JSON.parse((await ask('GET', '/openapi.json', {})).text) as {
    paths: Record<string, Record<string, Described>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}, 120_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
}, 60_000);

const protectedRoutes = () => routes.filter(({ operation }) => (operation.security ?? []).length > 0);
const at = (path: string, { taskId, agency }: Thing): string =>
  path
    .replace('{taskId}', taskId)
    .replace('{agency}', agency)
    .replace('{code}', 'BTC')
    .replaceAll(/\{\w+\}/g, '0');

/** Whether the task (and assignment) lies within reach, as the table and nothing of the server has it. */
const inReach = (caller: Caller, grants: Grants, { name }: Thing): boolean => {
  if (name === 'absent') return false;
  return caller.roles.some((role) => {
    const span = grants[role];
    if (span === 'own') return (caller.agency === 'BYT') === (name === 'other');
    return span === 'all' || (span === 'watched' && caller.fields?.includes('*') === true);
  });
};

const expected = (
  { method, path, operation }: Route,
  caller: Caller | null,
  thing: Thing,
): readonly number[] | 'let in' => {
  if (caller === null) return [401];
  const grants = operations[operation.operationId as keyof typeof operations] as Grants;
  if (!caller.roles.some((role) => role in grants)) return [403];
  if (path.includes('{taskId}') && !inReach(caller, grants, thing)) {
    const units = caller.roles.some((role) => grants[role] === 'units');
    return units && thing.agency === caller.agency ? [403] : [404];
  }
  if (method === 'POST') return [400];
  if (method !== 'GET' || /\{(?!taskId|agency|code)/.test(path)) return 'let in';
  return path.includes('{code}') && caller.agency === 'BYT' ? [404] : [200];
};

describe('rights, as OpenAPI describes them', () => {
  it('are those of the table: every operation is a row of it, shown with its roles', () => {
    for (const { path, operation } of protectedRoutes()) {
      expect([path, operation['x-roles']]).toStrictEqual([
        path,
        operations[operation.operationId as keyof typeof operations],
      ]);
    }
    const open = routes.filter(({ operation }) => (operation.security ?? []).length === 0);
    expect(open.map(({ operation }) => operation.operationId).sort()).toStrictEqual(['live', 'ready']);
  });

  it.each(Object.keys(callers))(
    'hold for %s at every operation and object, and append nothing',
    async (name) => {
      const caller = callers[name] ?? null;
      const before = await eventsInLog();
      const wrong: unknown[] = [];
      for (const route of protectedRoutes()) {
        for (const thing of route.path.includes('{taskId}') ? things : things.slice(0, 1)) {
          const { status } = await ask(route.method, at(route.path, thing), tokens.get(name) ?? {});
          const wanted = expected(route, caller, thing);
          const fits = wanted === 'let in' ? status < 500 && ![401, 403].includes(status) : wanted.includes(status);
          if (!fits) wrong.push([route.operation.operationId, thing.name, status, wanted]);
        }
      }
      expect(wrong).toStrictEqual([]);
      expect(await eventsInLog()).toBe(before);
    },
    120_000,
  );

  it('answer for what another agency has as for what nobody has, byte for byte', async () => {
    const [, , other, absent] = things as readonly [Thing, Thing, Thing, Thing];
    const varying = new Set(['date', 'x-request-id']);
    const seen = async (route: Route, thing: Thing) => {
      const { status, headers, text } = await ask(
        route.method,
        at(route.path, thing),
        tokens.get('officer of A') ?? {},
      );
      return {
        status,
        text: text.replaceAll(thing.taskId, 'ID'),
        headers: [...headers].filter(([name]) => !varying.has(name)),
      };
    };
    let compared = 0;
    const tasks = protectedRoutes().filter(({ path }) => path.includes('{taskId}'));
    for (const route of tasks) {
      const answer = await seen(route, other);
      expect(answer).toStrictEqual(await seen(route, absent));
      if (answer.status === 404) compared += 1;
    }
    const rows = Object.entries<Grants>(operations).filter(([, grants]) => 'agency-officer' in grants);
    const may = new Set(rows.map(([row]) => row));
    expect(compared).toBe(tasks.filter(({ operation }) => may.has(operation.operationId)).length);
  }, 60_000);

  it('are told to whoever asks for their own', async () => {
    for (const role of roles) {
      const name = Object.keys(callers).find((key) => callers[key]?.roles[0] === role) ?? '';
      const me = JSON.parse((await ask('GET', '/v1/me', tokens.get(name) ?? {})).text) as {
        operations: { name: string }[];
      };
      const rows = Object.entries<Grants>(operations).filter(([, grants]) => role in grants);
      expect(me.operations.map((operation) => operation.name)).toStrictEqual(rows.map(([row]) => row));
    }
  });
});

describe('limits', () => {
  it('stop a subject, an agency and a stranger beyond their number, say when to come again, and leave health alone', async () => {
    const own = await startServer({
      ...{ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder },
      ...{ RATE_LIMIT_PER_MINUTE: '3', RATE_LIMIT_PER_AGENCY: '5', RATE_LIMIT_ANONYMOUS: '2' },
    });
    const call = async (headers: Record<string, string>, path = '/v1/me') => {
      const answer = await fetch(`${own.url}${path}`, { headers });
      return { status: answer.status, after: answer.headers.get('retry-after'), text: await answer.text() };
    };
    const statuses = async (times: number, headers: Record<string, string>, path?: string) => {
      const found: number[] = [];
      for (let nth = 0; nth < times; nth += 1) found.push((await call(headers, path)).status);
      return found;
    };
    const officer = async (name: string) => bearer(await tokenOf(folder, 'agency-officer', { agency: 'BTC', name }));
    try {
      const [an, binh, auditor] = [
        await officer('an'),
        await officer('binh'),
        bearer(await tokenOf(folder, 'auditor')),
      ];
      expect(await statuses(4, an)).toStrictEqual([200, 200, 200, 429]);
      expect(await statuses(3, binh)).toStrictEqual([200, 200, 429]);
      const refused = await call(an);
      expect([refused.status, JSON.parse(refused.text)]).toMatchObject([429, { code: 'request.too-many' }]);
      expect(Number(refused.after)).toBeGreaterThan(0);
      expect(Number(refused.after)).toBeLessThanOrEqual(60);
      expect(await statuses(3, {})).toStrictEqual([401, 401, 429]);
      expect(await statuses(1, auditor)).toStrictEqual([200]);
      expect(await statuses(5, {}, '/health/live')).toStrictEqual([200, 200, 200, 200, 200]);
    } finally {
      await own.stop();
    }
  }, 60_000);
});

describe('pages of other sites', () => {
  it('may call only from the origins that the operator names, and then need a token like anyone', async () => {
    const origin = 'https://portal.example.gov.vn';
    const own = await startServer({ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder, CORS_ORIGINS: origin });
    const preflight = (from: string) =>
      fetch(`${own.url}/v1/me`, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });
    try {
      const allowed = await preflight(origin);
      expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toStrictEqual([204, origin]);
      expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
      expect((await preflight('https://example.org')).headers.get('access-control-allow-origin')).toBeNull();
      const headers = { origin, 'sec-fetch-site': 'cross-site' };
      expect((await fetch(`${own.url}/v1/me`, { headers })).status).toBe(401);
      const token = tokens.get('auditor') ?? {};
      expect((await fetch(`${own.url}/v1/me`, { headers: { ...headers, ...token } })).status).toBe(200);
      const foreign = { ...token, origin: 'https://example.org' };
      expect((await fetch(`${own.url}/v1/me`, { headers: foreign })).status).toBe(403);
      const closed = await ask('GET', '/v1/me', { ...token, origin });
      expect([closed.status, closed.headers.get('access-control-allow-origin')]).toStrictEqual([403, null]);
    } finally {
      await own.stop();
    }
  }, 60_000);
});
