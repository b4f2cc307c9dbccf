import type { QueryRunner } from 'typeorm';
import { NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

export type TypeInLedger = Readonly<{ type: string; events: number; first: number }>;

const TYPES = `SELECT type, count(*)::text AS events, min(sequence)::text AS first FROM ledger.event
  WHERE sequence <= $1 GROUP BY type ORDER BY type`;

/** Every type of event up to `target`, how many there are of it, and the first. */
export const typesInLedger = async (runner: QueryRunner, target: number): Promise<readonly TypeInLedger[]> => {
  const rows = await readSql(runner, NEXT).query<Record<keyof TypeInLedger, string>>(TYPES, [target]);
  return rows.map(({ type, events, first }) => ({ type, events: Number(events), first: Number(first) }));
};
