import type { Event } from '@event-driven-io/emmett';
import {
  getPostgreSQLEventStore,
  pongoMultiStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import type { Figures } from '../kit/bench.js';

type Said = Event<'TaskAssigned' | 'StatusReported' | 'ProgressObserved', { taskId: string; claim?: string }>;
type Standing = { taskId: string; status: string; reports: number };

/** Kept for emmett only; its rebuild is measured over a part of the log, as a rate. */
const MOST = 10_000;

/** The same events, in the same order, in emmett's own tables. */
export const emmettLog = async (
  url: string,
  events: number,
  say: (line: string) => void,
): Promise<Readonly<{ rebuild: () => Promise<Figures>; close: () => Promise<void> }>> => {
  const count = Math.min(events, MOST);
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  await store.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(COPIED, [count]);
    await client.query('ANALYZE emt_messages');
    say(`${count} events copied for emmett`);
  } finally {
    await client.end();
  }
  let turn = 0;
  return { rebuild: () => rebuilt(url, count, `standing_${(turn += 1)}`), close: async () => undefined };
};

const COPIED = `INSERT INTO emt_messages (stream_position, global_position, transaction_id, stream_id, message_schema_version,
    message_id, message_type, message_data, message_metadata)
  SELECT revision + 1, sequence + 1, pg_current_xact_id(), stream, '1', event_id::text, type, data::jsonb, metadata::jsonb
  FROM ledger.event WHERE sequence < $1 ORDER BY sequence`;

/** A collection of its own each time: a second rebuild of one goes on where the first ended, and does nothing. */
const rebuilt = async (url: string, count: number, collectionName: string): Promise<Figures> => {
  const projection = pongoMultiStreamProjection<Standing, Said>({
    collectionName,
    canHandle: ['TaskAssigned', 'StatusReported', 'ProgressObserved'],
    getDocumentId: ({ data }) => data.taskId,
    initialState: () => ({ taskId: '', status: 'not-started', reports: 0 }),
    evolve: (standing: Standing, { type, data }: Said): Standing => ({
      taskId: data.taskId,
      status: type === 'TaskAssigned' ? standing.status : (data.claim ?? standing.status),
      reports: standing.reports + (type === 'StatusReported' ? 1 : 0),
    }),
  });
  const began = performance.now();
  const consumer = rebuildPostgreSQLProjections<Said>({ connectionString: url, projections: [projection] });
  await consumer.start();
  const seconds = (performance.now() - began) / 1_000;
  await consumer.close();
  await refuseEmpty(url, collectionName);
  return { 'events/s': count / seconds };
};

const refuseEmpty = async (url: string, collection: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ documents: number }>(
      `SELECT count(*)::integer AS documents FROM ${collection}`,
    );
    if (rows[0]?.documents === 0) throw new Error(`emmett built nothing in ${collection}`);
  } finally {
    await client.end();
  }
};
