import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { ledgerSchema } from '#libs/event-store';

/** The key and columns of an event, without anything that keeps streams whole. */
const BARE = `CREATE SCHEMA bare;
CREATE TABLE bare.event (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL, stream text NOT NULL, type text NOT NULL, data json NOT NULL, metadata json NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
)`;

const functions = (name: string): string => `functions/${name}`;

/** The steps of message-db's own install scripts, which need psql; its role and views are left out, nothing calls them. */
const MESSAGE_DB = [
  ...['schema/message-store', 'extensions/pgcrypto', 'tables/messages', 'types/message'],
  ...['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id'].map(
    functions,
  ),
  ...['stream-version', 'write-message'].map(functions),
  ...['indexes/messages-id', 'indexes/messages-stream', 'indexes/messages-category'],
];

/** Every peer's tables in the one database, each in a schema of its own. */
export const prepare = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const { up } of ledgerSchema) await client.query(up);
    await client.query(BARE);
    const folder = dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json'));
    await client.query('SET search_path TO message_store, public');
    for (const step of MESSAGE_DB) await client.query(await readFile(join(folder, `database/${step}.sql`), 'utf8'));
  } finally {
    await client.end();
  }
  const emmett = getPostgreSQLEventStore(url);
  await emmett.schema.migrate();
  await emmett.close();
};
