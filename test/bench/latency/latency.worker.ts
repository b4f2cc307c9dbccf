import type { RecordableHistogram } from 'node:perf_hooks';
import pg from 'pg';
import type { Assignment } from '../command/reporting.js';
import { Connection } from '../kit/connection.js';
import { serveCrew } from '../kit/crew.js';
import { PacedLoad } from './paced-load.js';

export type Given = Readonly<{ connections: number; databaseUrl: string; assignments: readonly Assignment[] }>;
export type Order = Readonly<{ url: string; perSecond: number; milliseconds: number }>;
export type Answer = Readonly<Record<'perSecond' | 'answeredP99' | 'visibleP50' | 'visibleP99', number>>;

/** The checkpoint moves in the same transaction as the rows of all read models. */
const SEEN = "SELECT sequence::text FROM read.checkpoint WHERE name = 'projections'";

void serveCrew<Given, Order, Answer>(async ({ connections, databaseUrl, assignments }) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const seen = async (): Promise<number> => {
    const { rows } = await client.query<{ sequence: string }>(SEEN);
    return Number(rows[0]?.sequence ?? -1);
  };
  let next = 0;
  return async ({ url, perSecond, milliseconds }) => {
    const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
    const nextAssignment = (): Assignment => assignments[next++ % assignments.length] as Assignment;
    const load = new PacedLoad(new URL(url).host, [...open], nextAssignment, seen);
    const reached = await load.run(perSecond, milliseconds);
    for (const connection of open) connection.close();
    return {
      perSecond: reached,
      answeredP99: percentile(load.answered, 99),
      visibleP50: percentile(load.visible, 50),
      visibleP99: percentile(load.visible, 99),
    };
  };
});

const percentile = (of: RecordableHistogram, percent: number): number => of.percentile(percent) / 1_000;
