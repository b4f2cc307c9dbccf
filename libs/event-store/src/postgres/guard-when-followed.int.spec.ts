import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { ledgerSchema } from './ledger-schema.js';

const FOLLOWS = `INSERT INTO ledger.followed (store, prefix, commit_position, prepare_position)
  VALUES (gen_random_uuid(), '', 0, 0)`;
const last = ledgerSchema.findIndex(({ name }) => name.startsWith('GuardWhenFollowed'));

describe('the guard of a ledger that follows', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeEach(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    for (const { up } of ledgerSchema.slice(0, last)) await client.query(up);
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const guarded = async (): Promise<void> => {
    for (const { up } of ledgerSchema.slice(last)) await client.query(up);
  };
  const append = async (): Promise<string | undefined> => {
    const sql = `SELECT outcome FROM ledger.append('{0}', ARRAY[$1], '{-1}', ARRAY[$1::uuid], '{T}', '{1}', '{"{}"}', '{"{}"}')`;
    return (await client.query<{ outcome: string }>(sql, [randomUUID()])).rows[0]?.outcome;
  };

  it('stands by while the ledger is a log of its own, and refuses every writer from the moment it follows', async () => {
    await guarded();
    const { rows } = await client.query("SELECT tgenabled FROM pg_trigger WHERE tgname = 'only_the_follower_writes'");
    expect(rows).toStrictEqual([{ tgenabled: 'D' }]);
    expect(await append()).toBe('appended');
    await client.query(FOLLOWS);
    await expect(append()).rejects.toThrow('only its follower writes');
  });

  it('takes nothing back with a transaction that did not begin to follow after all', async () => {
    await guarded();
    await client.query(`BEGIN; ${FOLLOWS}; ROLLBACK`);
    expect(await append()).toBe('appended');
  });

  it('stays on duty in a database that followed before the guard could stand by', async () => {
    await client.query(FOLLOWS);
    await guarded();
    await expect(append()).rejects.toThrow('only its follower writes');
  });
});
