import pg from 'pg';
import { agencyReadModels } from '#libs/agencies';
import { PostgresEventStore } from '#libs/event-store';
import { migrate, readStoreDataSource, rebuild } from '#libs/read-store';
import { viewReadModels } from '#libs/views';
import type { Bench, Figures } from '../kit/bench.js';
import { ledgerOf } from '../ledger-of.js';

export const capacity: Bench = {
  name: 'capacity',
  about: `  What a log of --size events (100,000) takes on disk, with indexes and after VACUUM: bytes an event in the ledger and in all
  read models, events and assignments, and how fast the read models are built. With --json it is the input of
  \`node dist/test/bench/capacity/main.js FILE\`, which works out the sizes of larger logs.`,
  rounds: 1,
  open: async (stage) => {
    const events = stage.quick ? 2_000 : (stage.size ?? 100_000);
    await migrate(stage.url);
    const { assignments } = await ledgerOf(stage.url, { events });
    const measure = async (): Promise<Figures> => ({
      assignments,
      events,
      ...(await built(stage.url, events)),
      ...(await bytes(stage.url, events)),
    });
    return {
      cases: [{ name: `${events} events`, warmUp: false, variants: [{ name: 'task-ledger', measure }], goals: [] }],
      close: async () => undefined,
    };
  },
};

const built = async (url: string, events: number): Promise<Figures> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const source = await readStoreDataSource({ url }).initialize();
  const ledger = new PostgresEventStore(pool);
  try {
    await source.query(
      `INSERT INTO read.checkpoint (name, sequence) VALUES ('projections', $1)
       ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence`,
      [events - 1],
    );
    const began = performance.now();
    await rebuild({ source, url, ledger, readModels: [...agencyReadModels, ...viewReadModels] });
    return { 'rebuilt events/s': (1_000 * events) / (performance.now() - began) };
  } finally {
    await ledger.close();
    await pool.end();
    await source.destroy();
  }
};

const SIZE = `SELECT sum(pg_total_relation_size(pg_class.oid))::float8 AS bytes FROM pg_class
  JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relkind = 'r' AND nspname = $1`;

const bytes = async (url: string, events: number): Promise<Figures> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE');
    const of = async (schema: string): Promise<number> =>
      ((await client.query<{ bytes: number }>(SIZE, [schema])).rows[0]?.bytes ?? Number.NaN) / events;
    return { 'ledger bytes/event': await of('ledger'), 'read model bytes/event': await of('read') };
  } finally {
    await client.end();
  }
};
