import type { Postgres } from './postgres.js';

/** How far the log is, and how far of it the read models show. */
export const positions = async (postgres: Postgres): Promise<Readonly<{ head: number; shown: number }>> => {
  const [row] = await postgres.ask<{ head: string | null; shown: string | null }>(
    `SELECT (SELECT max(sequence) FROM ledger.event)::text AS head,
      (SELECT sequence FROM read.checkpoint WHERE name = 'projections')::text AS shown`,
  );
  return { head: Number(row?.head ?? -1), shown: Number(row?.shown ?? -1) };
};
