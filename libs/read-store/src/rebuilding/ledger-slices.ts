import type { QueryRunner } from 'typeorm';
import { NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

/** The events of `types` up to `target`, cut into so many slices by the field `by` of their data. */
export type Cut = Readonly<{ by: string; types: readonly string[]; target: number; count: number }>;

const TABLE = `${NEXT}.slice_of_ledger`;

const DROP = `DROP TABLE IF EXISTS ${TABLE}`;
const CREATE = `CREATE UNLOGGED TABLE ${TABLE} (slice integer PRIMARY KEY, sequences bigint[] NOT NULL)`;

const SLICE = `SELECT sequences::text[] AS sequences FROM ${TABLE} WHERE slice = $1`;

/** An event without the field has a value of its own. */
const FILL = `INSERT INTO ${TABLE}
  SELECT mod(hashtextextended(coalesce(data->>$1, sequence::text), 0) & 9223372036854775807, $2)::integer AS slice,
    array_agg(sequence ORDER BY sequence)
  FROM ledger.event WHERE type = ANY($3::text[]) AND sequence <= $4 GROUP BY slice`;

/** Events with the same value of the field are in the same slice. What an earlier cut left is gone. */
export const cutLedger = async (runner: QueryRunner, { by, types, target, count }: Cut): Promise<void> => {
  await runner.query(DROP);
  await runner.query(CREATE);
  if (count > 0) await runner.query(FILL, [by, count, types, target]);
};

/** Sequences of one slice of the last cut, in order; those of a slice that is empty are none. */
export const sliceOfLedger = async (runner: QueryRunner, slice: number): Promise<readonly number[]> => {
  const rows = await readSql(runner, NEXT).query<{ sequences: readonly string[] }>(SLICE, [slice]);
  return rows[0]?.sequences.map(Number) ?? [];
};
