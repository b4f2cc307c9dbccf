import { createPrivateKey, randomUUID, type JsonWebKey } from 'node:crypto';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine } from './kit/command-line.js';
import { forgedTokens, goodToken, type Believed } from './kit/forged-tokens.js';
import { answering, keySet, type Listening } from './kit/issuer.js';
import { startServer, type Server } from './kit/server.js';
import { newKey } from './kit/signed.js';
import { bearer, tokenOf } from './kit/token.js';

const now = Math.floor(Date.now() / 1000);
const rsa = newKey('RS256');
let database: TestDatabase;
let folder: string;
let trap: Listening;
let issuer: Listening;
let named: Server;
let embedded: Server;
let believed: Readonly<Record<'named' | 'embedded', Believed>>;

const ask = async (server: Server, headers: Record<string, string>, path = '/v1/me') => {
  const answer = await fetch(`${server.url}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-tokens-'));
  trap = await answering(() => keySet([]));
  issuer = await answering(() => keySet([{ key: rsa, kid: 'one', alg: 'RS256' }]));
  const common = { DATABASE_URL: database.url, TASK_LEDGER_DATA: folder };
  embedded = await startServer({ ...common, OIDC_ISSUER: '' });
  named = await startServer({ ...common, OIDC_ISSUER: issuer.url });
  const own = JSON.parse(await readFile(join(folder, 'token-key.json'), 'utf8')) as JsonWebKey & { kid: string };
  const payload = { sub: 'u1', name: 'An', aud: 'task-ledger', iat: now, exp: now + 3_600, jti: randomUUID() };
  believed = {
    named: {
      ...{ alg: 'RS256', key: rsa, trap: trap.url, maxAge: 86_400 },
      header: { alg: 'RS256', kid: 'one', typ: 'JWT' },
      payload: { ...payload, iss: issuer.url, typ: 'Bearer', realm_access: { roles: ['auditor', 'offline_access'] } },
    },
    embedded: {
      ...{ alg: 'ES256', key: createPrivateKey({ key: own, format: 'jwk' }), trap: trap.url, maxAge: 30 * 86_400 },
      header: { alg: 'ES256', kid: own.kid, typ: 'at+jwt' },
      payload: { ...payload, iss: 'urn:task-ledger:embedded', roles: ['auditor'] },
    },
  };
}, 120_000);
afterAll(async () => {
  await Promise.all([named, embedded].map((server) => server.stop()));
  await Promise.all([trap.close(), issuer.close()]);
  await database.drop();
}, 60_000);

describe.each(['named', 'embedded'] as const)('tokens of the %s issuer', (which) => {
  const server = () => (which === 'named' ? named : embedded);

  it('let their holder in when they are good', async () => {
    const { status, body } = await ask(server(), bearer(goodToken(believed[which])));
    expect([status, body]).toMatchObject([
      200,
      { subject: 'u1', name: 'An', roles: ['auditor'], reach: { all: true } },
    ]);
  });

  it('let nobody in when forged or broken, tell nobody why, and are never followed anywhere', async () => {
    const forged = Object.entries(forgedTokens(believed[which]));
    expect(forged.length).toBeGreaterThan(50);
    const askedBefore = issuer.asked.length;
    const challenge = 'Bearer realm="task-ledger", error="invalid_token"';
    const answers: unknown[] = [];
    for (const [name, token] of forged) {
      const { status, headers, body } = await ask(server(), bearer(token));
      answers.push([name, status, headers.get('www-authenticate'), body['code'], body['errors']]);
    }
    expect(answers).toStrictEqual(forged.map(([name]) => [name, 401, challenge, 'request.unauthenticated', undefined]));
    expect(trap.asked).toStrictEqual([]);
    const askedSince = issuer.asked.slice(askedBefore);
    expect(askedSince).toStrictEqual(askedSince.slice(0, 1).map(() => 'GET /protocol/openid-connect/certs'));
    expect((await ask(server(), bearer(goodToken(believed[which])))).status).toBe(200);
  }, 180_000);

  it('are asked for before anything of the body is read, and taken from one header only', async () => {
    const nothing = await ask(server(), {});
    expect([nothing.status, nothing.headers.get('www-authenticate')]).toStrictEqual([
      401,
      'Bearer realm="task-ledger"',
    ]);
    expect((await ask(server(), { authorization: 'Basic YTpi' })).status).toBe(401);
    const good = goodToken(believed[which]);
    expect((await ask(server(), {}, `/v1/me?access_token=${good}`)).status).toBe(401);
    expect(await twice(server().url, good)).toBe(401);
    const broken = await fetch(`${server().url}/v1/documents`, {
      ...{ method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    });
    expect(broken.status).toBe(401);
  });

  it('are not asked for where anyone may look', async () => {
    for (const path of ['/health/live', '/health/ready', '/openapi.json']) {
      expect((await ask(server(), bearer('nonsense'), path)).status).toBe(200);
    }
  });
});

/** `fetch` would join them. */
const twice = (url: string, token: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const header = ['Authorization', `Bearer ${token}`];
    request(`${url}/v1/me`, { headers: ['Host', new URL(url).host, ...header, ...header] as never }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

describe('the embedded issuer', () => {
  it('is off as soon as another one is named, on the command line too', async () => {
    const token = await tokenOf(folder, 'government-office');
    expect((await ask(embedded, bearer(token))).status).toBe(200);
    expect((await ask(named, bearer(token))).status).toBe(401);
    const run = commandLine({ TASK_LEDGER_DATA: folder, OIDC_ISSUER: issuer.url });
    expect(await run(['token', '--role', 'auditor'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('OIDC_ISSUER'),
    });
  }, 180_000);

  it('signs for whoever has the data folder, before any server ran and without a database', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'task-ledger-tokens-'));
    const run = commandLine({ TASK_LEDGER_DATA: join(fresh, 'a/b'), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' });
    const many = await Promise.all([1, 2, 3].map(() => run(['token', '--role', 'monitor', '--json'])));
    expect(many.map(({ code }) => code)).toStrictEqual([0, 0, 0]);
    const kids = many.map(({ out }) => (JSON.parse(out) as { token: string }).token.split('.')[0]);
    expect(new Set(kids).size).toBe(1);
    expect((await stat(join(fresh, 'a/b/token-key.json'))).mode & 0o777).toBe(0o600);
  }, 180_000);

  it('gives what was asked for, and says in both languages what makes no sense', async () => {
    const run = commandLine({ TASK_LEDGER_DATA: folder, OIDC_ISSUER: '' });
    const words = [
      '--role',
      'agency-officer',
      '--role',
      'monitor',
      '--agency',
      'btc',
      '--name',
      'Lê An',
      '--field',
      'y tế',
    ];
    const { out } = await run(['token', ...words, '--ttl', '15m']);
    expect((await ask(embedded, bearer(out.trim()))).body).toMatchObject({
      ...{ subject: 'local:BTC:Lê An', name: 'Lê An', roles: ['agency-officer', 'monitor'], agency: 'BTC' },
      ...{ fields: ['y tế'], reach: { all: false, fields: ['y tế'] } },
    });
    for (const wrong of [
      ['--role', 'agency-officer'],
      ['--role', 'king'],
      ['--role', 'auditor', '--ttl', '31d'],
      ['--role', 'auditor', '--ttl', 'soon'],
      ['--role', 'auditor', '--name', ''],
      [],
    ]) {
      const { code, out: said, err } = await run(['token', ...wrong]);
      expect([
        wrong,
        code,
        said,
        err.split('\n').filter((line) => line.startsWith('task-ledger: ')).length,
      ]).toStrictEqual([wrong, 2, '', 2]);
    }
  }, 180_000);
});

describe('an issuer whose keys cannot be read', () => {
  it('is told from a bad token: the answer is to try again', async () => {
    const gone = await answering(() => ({}));
    await gone.close();
    const server = await startServer({
      ...{ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder, OIDC_ISSUER: issuer.url },
      OIDC_JWKS_URI: `${gone.url}/keys`,
    });
    try {
      const { status, headers, body } = await ask(server, bearer(goodToken(believed.named)));
      expect([status, headers.get('retry-after'), body['code']]).toStrictEqual([503, '1', 'server.not-ready']);
    } finally {
      await server.stop();
    }
  }, 180_000);
});
