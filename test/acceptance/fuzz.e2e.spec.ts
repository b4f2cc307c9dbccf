import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import pg from 'pg';
import { operations, type Role } from '#libs/access';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { clientOf } from './kit/client.js';
import { fuzzRequest, type FuzzRequest } from './kit/fuzz-request.js';
import { freshWorld } from './kit/fuzz-world.js';
import { operationsOf, type Document, type Operation, type Schema } from './kit/open-api.js';
import { startServer, type Server } from './kit/server.js';
import { bearer, tokenOf } from './kit/token.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 150);
const MANY = { RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMIT_PER_AGENCY: '1000000', RATE_LIMIT_ANONYMOUS: '1000000' };

type Outcome = Readonly<{ status: number; id: string; type: string; text: string }>;

let database: TestDatabase;
let server: Server;
let described: ReadonlyMap<string, Operation>;
let folder: string;
const refusedRequests: string[] = [];

/** JSON Schema 2020-12, as OpenAPI 3.1 has it; unknown words such as `example` are let pass. */
const ajv = new Ajv2020({ strict: false, allErrors: false });
(ajvFormats as unknown as (of: Ajv2020) => void)(ajv);
const fits = (schema: Schema | undefined, value: unknown): boolean =>
  schema === undefined || ajv.validate(schema, value);

const send = async ({ method, path, headers, body }: FuzzRequest, token: Record<string, string>): Promise<Outcome> => {
  const abort = new AbortController();
  const answer = await fetch(`${server.url}${path}`, {
    ...{ method, headers: { ...headers, ...token }, signal: abort.signal },
    ...(body === undefined ? {} : { body }),
  });
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const text = type === 'text/event-stream' ? '' : await answer.text();
  abort.abort();
  return { status: answer.status, id: answer.headers.get('x-request-id') ?? '', type, text };
};

/** What is wrong with an answer, said so that the report shows it; null when nothing is. */
const faultOf = (operation: Operation, request: FuzzRequest, { status, type, text }: Outcome): string | null => {
  const told = operation.responses[String(status)];
  if (status >= 500) return `${status} ${text}`;
  if (told === undefined) return `${status} is not described: ${text}`;
  const schema = told.content?.[type]?.schema;
  if (type.endsWith('json') && !fits(schema, JSON.parse(text))) return `${status} ${ajv.errorsText()}: ${text}`;
  const wanted = operation.body?.['application/json']?.schema;
  if (status < 300 && 'json' in request && !fits(wanted, request.json))
    return `took what does not fit: ${ajv.errorsText()}`;
  return null;
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-fuzz-'));
  server = await startServer({ DATABASE_URL: database.url, TASK_LEDGER_DATA: folder, LOG_LEVEL: 'error', ...MANY });
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as Document;
  described = new Map(operationsOf(document).map((operation) => [operation.id, operation]));
}, 120_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
}, 60_000);

describe('whatever is sent', () => {
  it.each(Object.keys(operations) as (keyof typeof operations)[])(
    'is answered by %s as described, or refused',
    async (name) => {
      const operation = described.get(name);
      if (operation === undefined) throw new Error(`${name} is not described`);
      const tokens = await Promise.all(
        (['government-office', 'administrator'] as const).map((role) => tokenOf(folder, role)),
      );
      const [office, administrator] = tokens.map((token) => clientOf(server.url, token));
      if (office === undefined || administrator === undefined) throw new Error('no client');
      const known = await freshWorld(office, administrator);
      const callers = await callersOf(operation, known['agency']?.[0] ?? '');
      let sent = 0;
      await fc.assert(
        fc.asyncProperty(fuzzRequest(operation, known), fc.constantFrom(...callers), async (request, token) => {
          sent += 1;
          const outcome = await send(request, token);
          if (outcome.status >= 300) refusedRequests.push(outcome.id);
          expect(faultOf(operation, request, outcome)).toBeNull();
        }),
        { numRuns: REQUESTS },
      );
      expect(sent).toBeGreaterThanOrEqual(REQUESTS);
    },
    300_000,
  );

  it('leaves nothing in the log when it is refused', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ type: string; request: string }>(
        `SELECT type, metadata->'source'->>'request' AS request FROM ledger.event
         WHERE metadata->'source'->>'request' = ANY($1)`,
        [refusedRequests],
      );
      expect(rows).toStrictEqual([]);
      expect(refusedRequests.length).toBeGreaterThan(REQUESTS);
    } finally {
      await client.end();
    }
  });
});

/** Mostly somebody who may, now and then somebody who may not, and nobody. */
const callersOf = async ({ roles }: Operation, agency: string): Promise<readonly Record<string, string>[]> => {
  const tokenFor = async (role: Role) =>
    bearer(await tokenOf(folder, role, { agency: role === 'agency-officer' ? agency : null }));
  const may = await Promise.all(Object.keys(roles ?? {}).map((role) => tokenFor(role as Role)));
  return [...may, ...may, ...may, await tokenFor('auditor'), {}];
};
