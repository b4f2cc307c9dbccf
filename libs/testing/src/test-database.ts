import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = Readonly<{ url: string; name: string; drop: () => Promise<void> }>;

/**
 * A database of its own for one spec file, on the PostgreSQL that `test/setup` started: empty, or a copy of `template`,
 * to which nobody may be connected then. The caller drops it.
 */
export const testDatabase = async (template?: TestDatabase): Promise<TestDatabase> => {
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('TEST_POSTGRES_URL is not set: run specs through `npm test`');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template.name}`}`);
  return {
    url: `${server}/${name}`,
    name,
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const onServer = async (server: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
