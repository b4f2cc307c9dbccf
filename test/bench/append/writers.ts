import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import type { Writer } from './writer.js';

const ours = (pool: pg.Pool): Writer => {
  const store = new PostgresEventStore(pool);
  return {
    write: (stream, revision, event) => store.append(stream, revision === 0 ? 'must-not-exist' : revision - 1, [event]),
  };
};

/** Prepared once per connection, and no order, no revision, no uniqueness but that of the key. */
const bare = (pool: pg.Pool): Writer => ({
  write: (stream, _revision, { eventId, type, data, metadata }) =>
    pool.query({
      name: 'bare-insert',
      text: 'INSERT INTO bare.event (event_id, stream, type, data, metadata) VALUES ($1, $2, $3, $4, $5)',
      values: [eventId, stream, type, JSON.stringify(data), JSON.stringify(metadata)],
    }),
});

const emmett = (pool: pg.Pool): Writer => {
  const store = getPostgreSQLEventStore('', {
    schema: { autoMigration: 'None' },
    connectionOptions: { pool },
  });
  return {
    write: (stream, revision, { type, data, metadata }) =>
      store.appendToStream(stream, [{ type, data, metadata }], {
        expectedStreamVersion: revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision),
      }),
  };
};

const messageDb = (pool: pg.Pool): Writer => ({
  write: (stream, revision, { eventId, type, data, metadata }) =>
    pool.query({
      name: 'write-message',
      text: 'SELECT message_store.write_message($1, $2, $3, $4, $5, $6)',
      values: [eventId, stream, type, JSON.stringify(data), JSON.stringify(metadata), revision - 1],
    }),
});

export const writers = {
  'task-ledger': ours,
  'bare INSERT': bare,
  emmett,
  'message-db': messageDb,
} satisfies Record<string, (pool: pg.Pool) => Writer>;

export type WriterName = keyof typeof writers;
