import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { newEvent } from '../contract/new-events.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from '../postgres/ledger-schema.js';
import { PostgresEventStore } from '../postgres/postgres-event-store.js';
import { postgresLog } from './postgres-log.js';
import type { TargetLog } from './log.js';

/** A database with a ledger of its own. `rows` is everything that the table holds. */
export type LedgerUnderTest = Readonly<{
  url: string;
  client: pg.Client;
  log: TargetLog;
  rows: () => Promise<unknown[]>;
  end: () => Promise<void>;
}>;

export const ledgerUnderTest = async (): Promise<LedgerUnderTest> => {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  for (const { up } of ledgerSchema) await client.query(up);
  return {
    url: database.url,
    client,
    log: postgresLog(client, database.name),
    rows: async () =>
      (await client.query('SELECT *, data::text, metadata::text FROM ledger.event ORDER BY sequence')).rows,
    end: async () => {
      await client.end();
      await database.drop();
    },
  };
};

/** Appends that take turns in three streams, some of several events, with text that a careless copy spoils. */
export const filled = async ({ url }: LedgerUnderTest, appends: number): Promise<void> => {
  const pool = forgivingPool({ connectionString: url, max: 2 });
  const store = new PostgresEventStore(pool);
  const revisions = new Map<string, number>();
  for (let at = 0; at < appends; at += 1) {
    const stream = `nhiệm-vụ-${at % 3}`;
    const known = revisions.get(stream);
    const events = Array.from({ length: 1 + (at % 2) }, (_, index) =>
      newEvent('Đã-giao', { title: `Hoà\n\t\\N "đ" ${at}/${index}`, days: 1.5, 10: 'a', 2: ['b\\t', '\r', -0.001] }),
    );
    const { revision } = await store.append(stream, known ?? 'must-not-exist', events);
    revisions.set(stream, revision);
  }
  await store.close();
  await pool.end();
};
