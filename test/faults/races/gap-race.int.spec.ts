import { Logger } from '@nestjs/common';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { LedgerFollower } from '#libs/read-store';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import { migrate } from '../../../libs/read-store/src/migrate.js';
import { ledgerMigrations } from '../../../libs/read-store/src/migrations/ledger-migrations.js';
import { Seeded } from '../simulation/seeded.js';

Logger.overrideLogger(false);

const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 4);
const LONGEST_HOLD_S = 0.012;
const LONGEST_RACE_MS = 20_000 + ROUNDS * 2_000;

/** Takes a number and writes a row under it, in the transaction that the client has open. */
type Insert = (client: pg.Client, writer: number, round: number) => Promise<unknown>;

const metadata = JSON.stringify(recorded({ type: 'x', data: {} }).metadata);

const naively: Insert = (client) => client.query('INSERT INTO naive DEFAULT VALUES');
const ours: Insert = (client, writer, round) =>
  client.query('SELECT * FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[[0], [`race-${writer}-${round}`], [-1], [naturalId('race', writer, round)], ['Raced'], [1]],
    ...[[JSON.stringify({ writer, round })], [metadata]],
  ]);

describe('readers in a race with writers that hold their transactions open', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
    await migrate(database.url, ledgerMigrations);
    await on(database.url, (client) => client.query('CREATE TABLE naive (id bigserial PRIMARY KEY)'));
  });
  afterEach(() => database.drop());

  /** Every writer: take a number, hold, commit, and now and then take it back. Answers how many rows were committed. */
  const race = async (writers: number, insert: Insert): Promise<number> => {
    const committed = await Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        on(database.url, async (client) => {
          const seeded = new Seeded(writer + 1);
          let kept = 0;
          for (let round = 0; round < ROUNDS; round += 1) {
            const commits = !seeded.oneIn(6);
            await client.query('BEGIN');
            await insert(client, writer, round);
            await client.query('SELECT pg_sleep($1)', [(seeded.below(1_000) / 1_000) * LONGEST_HOLD_S]);
            await client.query(commits ? 'COMMIT' : 'ROLLBACK');
            if (commits) kept += 1;
          }
          return kept;
        }),
      ),
    );
    return committed.reduce((sum, kept) => sum + kept, 0);
  };

  const naiveReader = async (url: string, over: () => boolean): Promise<readonly number[]> =>
    on(url, async (client) => {
      const seen: number[] = [];
      for (let isLast = false; ;) {
        const sql = 'SELECT id FROM naive WHERE id > $1 ORDER BY id';
        const { rows } = await client.query<{ id: string }>(sql, [seen.at(-1) ?? 0]);
        seen.push(...rows.map(({ id }) => Number(id)));
        if (isLast) return seen;
        isLast = over();
      }
    });

  it.each([8, 16, 32])(
    'a reader that polls a plain sequence loses rows of %i writers',
    async (writers) => {
      let isOver = false;
      const reading = naiveReader(database.url, () => isOver);
      const committed = await race(writers, naively);
      isOver = true;
      const seen = await reading;
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeLessThan(committed);
    },
    LONGEST_RACE_MS,
  );

  it.each([8, 16, 32])(
    'the ledger loses nothing of %i writers, and nothing comes late',
    async (writers) => {
      const pool = new pg.Pool({ connectionString: database.url, max: 4 });
      const store = new PostgresEventStore(pool);
      const followed: number[] = [];
      const polled: number[] = [];
      const follower = new LedgerFollower({
        ...{ name: 'race', url: database.url, ledger: store, pollMs: 20, pageSize: 7 },
        position: async () => followed.at(-1) ?? -1,
        handle: async (page) => void followed.push(...page.map(({ sequence }) => sequence)),
      });
      follower.start();
      let isOver = false;
      const polling = (async () => {
        for (let isLast = false; ;) {
          const page = await store.read((polled.at(-1) ?? -1) + 1, 1_000);
          polled.push(...page.map(({ sequence }) => sequence));
          if (isLast) return;
          isLast = isOver;
        }
      })();
      const committed = await race(writers, ours);
      isOver = true;
      await polling;
      for (const end = Date.now() + 10_000; followed.length < committed && Date.now() < end;)
        await store.waitFor(committed, 20);
      const dense = Array.from({ length: committed }, (_, sequence) => sequence);
      expect([polled, followed]).toStrictEqual([dense, dense]);
      await follower.close();
      await store.close();
      await pool.end();
    },
    LONGEST_RACE_MS,
  );

  it('waits for the head that is there, whatever head a hint names', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    const store = new PostgresEventStore(pool);
    const waiting = store.waitFor(0, 5_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const hint of ['nonsense', '', '-1', '0x1', '-7'])
      await pool.query('SELECT pg_notify($1, $2)', ['ledger', hint]);
    await on(database.url, (client) => ours(client, 1, 1));
    expect(await waiting).toBe(true);
    expect(await store.waitFor(1, 100)).toBe(false);
    await on(database.url, (client) => ours(client, 2, 1));
    expect(await store.waitFor(1, 5_000)).toBe(true);
    await store.close();
    await pool.end();
  });
});

const on = async <Answer>(url: string, act: (client: pg.Client) => Promise<Answer>): Promise<Answer> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};
