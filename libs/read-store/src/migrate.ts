import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { NEXT } from './database-schema.js';
import { readStoreDataSource } from './read-store.data-source.js';
import { REBUILD_LOCK } from './rebuilding/rebuild-lock.js';

const LOCK = 'task-ledger migrations';

/**
 * Runs what migrations are pending, each in its own transaction; answers their names. Processes that start at once wait
 * for each other. What a rebuild that was killed left behind is cleared away.
 * @throws the first migration's error; the ones before it stay applied, the next call goes on from there
 */
export const migrate = async (
  url: string,
  migrations?: readonly (new () => MigrationInterface)[],
): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
    const source = await readStoreDataSource({ url, poolSize: 2, ...(migrations && { migrations }) }).initialize();
    try {
      const ran = (await source.runMigrations()).map(({ name }) => name);
      await clearAway(client);
      return ran;
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
};

const clearAway = async (client: pg.Client): Promise<void> => {
  const sql = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free';
  const { rows } = await client.query<{ free: boolean }>(sql, [REBUILD_LOCK]);
  if (rows[0]?.free === true) await client.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE`);
};
