import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import type { ColumnValue } from './copy-text.js';
import { PageConnection } from './page-connection.js';
import { readStoreDataSource } from './read-store.data-source.js';
import { readSql } from './read-sql.js';

const COLUMNS = ['id', 'words', 'told', 'detail', 'known', 'days', 'late', 'on'];
const ROWS: readonly (readonly ColumnValue[])[] = [
  [
    1,
    'một\thai\n"ba"\\N',
    '{"2025-01-02":{"b":1,"a":-1}}',
    { b: [1, null], a: { c: 'x' } },
    '[1,)',
    '{1,2}',
    true,
    '2025-01-02',
  ],
  [2, '', { z: 1, a: [2] }, [1, 'hai'], '[2,5)', '{}', false, '0001-01-01'],
  [3, null, null, null, null, null, null, null],
  [9007199254740991, 'null', 'null', { text: '\\u0041 \u{1f4dc}' }, 'empty', '{3}', null, '9999-12-31'],
];

describe('the connection of pages', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let connection: PageConnection;
  beforeEach(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`CREATE SCHEMA read;
      CREATE TABLE read.one (id bigint PRIMARY KEY, words text, told text, detail jsonb, known int8range, days integer[],
        late boolean, "on" date, UNIQUE (words) DEFERRABLE INITIALLY DEFERRED);
      CREATE TABLE read.other (LIKE read.one)`);
    connection = new PageConnection(database.url);
  });
  afterEach(async () => {
    await connection.close();
    await client.end();
    await database.drop();
  });

  const ids = async (): Promise<readonly string[]> =>
    (await client.query<{ id: string }>('SELECT id FROM read.one ORDER BY id')).rows.map(({ id }) => id);

  it('adds the rows that COPY adds, of whatever kind', async () => {
    await connection.write('read', (sql) => sql.append('one', COLUMNS, ROWS));
    const source = await readStoreDataSource({ url: database.url }).initialize();
    const runner = source.createQueryRunner();
    await readSql(runner, 'read').append('other', COLUMNS, ROWS);
    await runner.release();
    await source.destroy();
    const { rows } = await client.query(
      'SELECT o.id FROM read.one o FULL JOIN read.other r USING (id) WHERE o::text IS DISTINCT FROM r::text',
    );
    expect([await ids(), rows]).toStrictEqual([['1', '2', '3', '9007199254740991'], []]);
  });

  it('finds what was sent before, without waiting for it', async () => {
    const found = await connection.write('read', async (sql) => {
      await sql.append('one', ['id'], [[1], [2]]);
      await sql.write('DELETE FROM read.one WHERE id = $1', [1]);
      return sql.query('SELECT id FROM read.one');
    });
    expect(found).toStrictEqual([{ id: '2' }]);
  });

  it('fails with what failed first and writes nothing, whatever was sent behind it', async () => {
    const failing = connection.write('read', async (sql) => {
      await sql.append('one', ['id'], [[1]]);
      await sql.append('one', ['id'], [[1]]);
      await sql.append('nowhere', ['id'], [[1]]);
      return sql.query('SELECT 1');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await ids()).toStrictEqual([]);
    await connection.write('read', (sql) => sql.append('one', ['id'], [[7]]));
    expect(await ids()).toStrictEqual(['7']);
  });

  it('fails with what only the end finds', async () => {
    const twice = [
      [1, 'same'],
      [2, 'same'],
    ];
    const failing = connection.write('read', (sql) => sql.append('one', ['id', 'words'], twice));
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await ids()).toStrictEqual([]);
  });

  it('writes nothing of a page whose work fails, and takes the next', async () => {
    const failing = connection.write('read', async (sql) => {
      await sql.append('one', ['id'], [[1]]);
      throw new Error('poison');
    });
    await expect(failing).rejects.toThrow('poison');
    await connection.write('read', (sql) => sql.append('one', ['id'], [[2]]));
    expect(await ids()).toStrictEqual(['2']);
  });

  it('fails when it is cut between pages or in one, and opens another', async () => {
    const cut = (): Promise<unknown> =>
      client.query(
        'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    const failing = connection.write('read', async (sql) => {
      await sql.append('one', ['id'], [[1]]);
      await sql.query('SELECT 1');
      await cut();
      await sql.append('one', ['id'], [[2]]);
    });
    await expect(failing).rejects.toThrow();
    await connection.write('read', (sql) => sql.append('one', ['id'], [[3]]));
    await cut();
    await connection.write('read', (sql) => sql.append('one', ['id'], [[4]])).catch(() => undefined);
    await connection.write('read', (sql) => sql.append('one', ['id'], [[5]]));
    expect((await ids()).filter((id) => id !== '4')).toStrictEqual(['3', '5']);
  });
});
