import pg from 'pg';
import { testDatabase } from './test-database.js';

describe('test database', () => {
  it('is a real PostgreSQL of its own', async () => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ count: string }>(
      "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'",
    );
    expect(rows).toStrictEqual([{ count: '0' }]);
    await client.end();
    await database.drop();
  });
});
