import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { readStoreDataSource } from './read-store.data-source.js';

describe('the data source of the read side', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase()));
  afterAll(() => database.drop());

  it('outlives the end of a connection that the pool has handed out and nobody listens to yet', async () => {
    const source = await readStoreDataSource({ url: database.url }).initialize();
    const pool = (source.driver as PostgresDriver).master as pg.Pool;
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await source.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    client.release(true);
    expect(await source.query('SELECT 1 AS one')).toStrictEqual([{ one: 1 }]);
    await source.destroy();
  });
});
