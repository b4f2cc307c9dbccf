import pg from 'pg';
import { agencyReadModels } from '#libs/agencies';
import { PostgresEventStore } from '#libs/event-store';
import { readStoreDataSource, rebuild } from '#libs/read-store';
import { viewReadModels } from '#libs/views';
import { ledgerOf } from '../ledger-of.js';

/** What a database holds whose read models are at the end of its log. */
export type FilledOffice = Readonly<{ size: number; events: number; firstDay: string; days: number }>;

/** A log with `size` assignments behind what a server began it with, projected by a rebuild. Processes are told that they have seen it all. */
export const filledOffice = async (url: string, size: number, say: (line: string) => void): Promise<FilledOffice> => {
  const { events, head, seconds } = await ledgerOf(url, { assignments: size });
  say(`${size} assignments: ${events} events written in ${seconds.toFixed(0)} s`);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const source = await readStoreDataSource({ url }).initialize();
  const ledger = new PostgresEventStore(pool);
  try {
    await pool.query(
      "INSERT INTO read.checkpoint (name, sequence) VALUES ('projections', $1) ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence",
      [head],
    );
    await pool.query(
      'INSERT INTO process.checkpoint (name, sequence) SELECT name, $2 FROM unnest($1::text[]) AS name ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence',
      [PROCESSES, head],
    );
    await rebuild({ source, url, ledger, readModels: [...agencyReadModels, ...viewReadModels] });
    await pool.query('VACUUM ANALYZE');
    const { rows } = await pool.query<{ first: string; days: number }>(
      'SELECT min(assigned_on)::text AS first, max(assigned_on) - min(assigned_on) + 60 AS days FROM read.task',
    );
    say(`${size} assignments: read models built`);
    return { size, events: head + 1, firstDay: rows[0]?.first ?? '', days: rows[0]?.days ?? 0 };
  } finally {
    await ledger.close();
    await pool.end();
    await source.destroy();
  }
};

const PROCESSES = [
  ...['settle-document', 'transfer-assignments-when-agency-merged', 'assign-parts', 'settle-replacement'],
  ...['shorten-sub-tasks', 'complete-parent'],
];
