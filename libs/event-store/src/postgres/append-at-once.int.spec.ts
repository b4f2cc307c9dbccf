import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from './ledger-schema.js';

type Asked = Readonly<{ stream: string; expected: number; ids: readonly string[] }>;
type Answer = Readonly<{ request: number; outcome: string; revision: string; sequence: string | null }>;
type Kept = Readonly<{ stream: string; revision: number; sequence: number }>;

const STREAMS = 4;
/** -1: as many events as there are; 0: one behind; 1: one ahead. An id below zero is a new one, others were used before. */
const request = fc.record({
  stream: fc.nat(STREAMS - 1),
  off: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1, 7) }),
  ids: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(9) }), {
    ...{ minLength: 1, maxLength: 3 },
  }),
  repeats: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const batches = fc.array(
  fc.uniqueArray(request, { minLength: 1, maxLength: STREAMS, selector: ({ stream }) => stream }),
  {
    ...{ minLength: 1, maxLength: 6 },
  },
);

/** What the ledger promises, one append after the other, with nothing but maps. */
class Reference {
  readonly byId = new Map<string, Kept>();
  readonly lengths = new Map<string, number>();
  plain = 0;
  judged = 0;

  constructor(private head: number) {}

  answer(batch: readonly Asked[]): readonly Answer[] {
    const before = this.head;
    const answers = batch.map((asked, index) => ({ request: index, ...this.judge(asked) }));
    const events = batch.reduce((sum, { ids }) => sum + ids.length, 0);
    this[this.head - before === events ? 'plain' : 'judged'] += 1;
    return answers;
  }

  private judge({ stream, expected, ids }: Asked): Omit<Answer, 'request'> {
    const actual = (this.lengths.get(stream) ?? 0) - 1;
    const known = ids.flatMap((id) => this.byId.get(id) ?? []);
    const [first] = known;
    const last = known.at(-1);
    if (first !== undefined && last !== undefined) {
      const isRepeat =
        known.length === ids.length &&
        known.every((kept, index) => kept.stream === stream && kept.revision === first.revision + index);
      return isRepeat
        ? { outcome: 'repeated', revision: String(last.revision), sequence: String(last.sequence) }
        : { outcome: 'id-taken', revision: String(actual), sequence: null };
    }
    if (actual !== expected) return { outcome: 'wrong-revision', revision: String(actual), sequence: null };
    for (const id of ids) {
      const revision = this.lengths.get(stream) ?? 0;
      this.lengths.set(stream, revision + 1);
      this.byId.set(id, { stream, revision, sequence: (this.head += 1) });
    }
    return { outcome: 'appended', revision: String(actual + ids.length), sequence: String(this.head) };
  }
}

describe('ledger.append, at once or judged', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = forgivingPool({ connectionString: database.url, max: 2 });
    for (const { up } of ledgerSchema) await pool.query(up);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const head = async (): Promise<number> =>
    Number((await pool.query<{ head: string }>('SELECT max(sequence) AS head FROM ledger.event')).rows[0]?.head ?? -1);
  const call = async (on: Pick<pg.ClientBase, 'query'>, batch: readonly Asked[]): Promise<readonly Answer[]> => {
    const events = batch.flatMap((asked, index) => asked.ids.map((id) => ({ ...asked, index, id })));
    const { rows } = await on.query<Answer>('SELECT * FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8)', [
      events.map(({ index }) => index),
      events.map(({ stream }) => stream),
      events.map(({ expected }) => expected),
      events.map(({ id }) => id),
      events.map(() => 'Đã-ghi'),
      events.map(() => 1),
      events.map(({ id }) => JSON.stringify({ id, text: 'a "b" \\ {c},\n đ' })),
      events.map(({ index }) => JSON.stringify({ index })),
    ]);
    return rows;
  };
  const one = (over: Partial<Asked> = {}): Asked => ({
    ...{ stream: `one-${randomUUID()}`, expected: -1, ids: [randomUUID()] },
    ...over,
  });

  it('answers any batch as the judgement of each append by itself does', async () => {
    let [plain, judged] = [0, 0];
    const answersAlike = async (drawn: typeof batches extends fc.Arbitrary<infer Drawn> ? Drawn : never) => {
      const reference = new Reference(await head());
      const run = randomUUID();
      for (const batch of drawn) {
        const used = [...reference.byId.keys()];
        const taken = new Set<string>();
        const asked = batch.map(({ stream: at, off, ids, repeats }): Asked => {
          const stream = `${run}-${at}`;
          const own = [...reference.byId].filter(([, kept]) => kept.stream === stream).map(([id]) => id);
          const wanted = repeats ? own.slice(-2) : ids.flatMap((id) => (id < 0 ? [] : (used[id] ?? [])));
          const known = wanted.filter((id) => taken.size < taken.add(id).size);
          const fresh = ids.slice(repeats ? ids.length : known.length).map(() => randomUUID());
          const all = [...known, ...fresh];
          return {
            ...{ stream, expected: Math.max((reference.lengths.get(stream) ?? 0) - 1 + off, -1) },
            ids: all.length > 0 ? all : [randomUUID()],
          };
        });
        expect(await call(pool, asked)).toStrictEqual(reference.answer(asked));
      }
      const { rows } = await pool.query<Kept & { event_id: string }>(
        `SELECT event_id, stream, revision::integer, sequence::integer FROM ledger.event
         WHERE stream LIKE $1 || '-%' ORDER BY sequence`,
        [run],
      );
      expect(rows).toStrictEqual([...reference.byId].map(([event_id, kept]) => ({ event_id, ...kept })));
      plain += reference.plain;
      judged += reference.judged;
    };
    await fc.assert(fc.asyncProperty(batches, answersAlike), { numRuns: 60, seed: 7 });
    expect(Math.min(plain, judged)).toBeGreaterThan(20);
  }, 120_000);

  it('seals every event with the hash of its lines, judged or not', async () => {
    const { rows } = await pool.query<{ leaf: string; lines: string }>(
      `SELECT encode(leaf_hash, 'hex') AS leaf, concat_ws(E'\\n', stream, revision, event_id, type, schema_version,
         to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), metadata, data) AS lines FROM ledger.event`,
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { leaf, lines } of rows)
      expect(leaf).toBe(createHash('sha256').update(Buffer.of(0)).update(lines, 'utf8').digest('hex'));
  });

  it('judges only what cannot be written at once', async () => {
    const client = await pool.connect();
    const kept = one();
    try {
      await client.query('BEGIN');
      await client.query('DROP FUNCTION ledger.append_judged');
      expect(await call(client, [kept, one({ ids: [randomUUID(), randomUUID()] })])).toHaveLength(2);
      for (const judged of [kept, one({ expected: 0 }), one({ stream: kept.stream })]) {
        await client.query('SAVEPOINT here');
        await expect(call(client, [one(), judged])).rejects.toThrow('ledger.append_judged');
        await client.query('ROLLBACK TO here');
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('writes nothing of a call that is put together wrongly, and leaves no stream with a hole', async () => {
    const before = await head();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const torn = (requests: readonly number[], streams: readonly string[], expecteds: readonly number[], texts = 3) =>
      pool.query(`SELECT * FROM ledger.append($1, $2, $3, $4, '{T,T,T}', '{1,1,1}', $5, '{"{}","{}","{}"}')`, [
        ...[requests, streams, expecteds, ids, Array<string>(texts).fill('{}')],
      ]);
    await expect(torn([0, 1, 0], ['a', 'b', 'a'], [-1, -1, -1])).rejects.toThrow('event_stream_revision_key');
    await expect(torn([0, 1, 2], ['a', 'b', 'c'], [-1, -1, -1], 4)).rejects.toThrow('as many of everything');
    await expect(torn([0, 1, 2], ['a', 'b', 'c'], [-1, -1, -1], 2)).rejects.toThrow('as many of everything');
    await expect(torn([0, 1], ['a', 'b', 'c'], [-1, -1, -1])).rejects.toThrow('as many of everything');
    expect(await head()).toBe(before);
  });
});
