import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { leadership } from './leadership.js';

describe('whoever follows an EventStoreDB', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('hears that its connection was ended, which is no reason for the program to end', async () => {
    const leading = await leadership({ connectionString: database.url }, new AbortController().signal, async () => {});
    const { rows } = await admin.query<{ done: boolean }>(
      `SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
       WHERE application_name = 'task-ledger follower' AND datname = current_database()`,
    );
    expect(rows).toStrictEqual([{ done: true }]);
    await expect(leading?.lost).resolves.toBeUndefined();
    await leading?.resign();
  });
});
