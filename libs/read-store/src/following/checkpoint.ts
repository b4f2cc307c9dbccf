import type { DataSource, QueryRunner } from 'typeorm';
import type { ReadSql } from '../read-model.js';
import { CheckpointMoved } from './transient.js';

export type CheckpointTable = 'read.checkpoint' | 'process.checkpoint';

/** The last sequence handled under `name`, -1 when none was. */
export const positionOf = async (
  source: DataSource | QueryRunner,
  table: CheckpointTable,
  name: string,
): Promise<number> => {
  const rows = await source.query<{ sequence: string }[]>(`SELECT sequence FROM ${table} WHERE name = $1`, [name]);
  return Number(rows[0]?.sequence ?? -1);
};

const OFF = ['synchronous_commit', 'enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_sort'].join();

/**
 * Moves the checkpoint, in the transaction of `sql` if there is one. The row stays locked until that ends, so a second
 * runner waits and then finds it moved. The transaction does not wait for the disk: after a crash the checkpoint is where
 * the rows beside it are, and what came later is handled again. Its later statements find rows by index: a page touches few of
 * them, which the planner does not know, so it would read through every table that is not large yet.
 * Answers when, which tells one move from every other.
 * @throws CheckpointMoved when it is not at `from`, or was moved at another time than `movedAt`: roll back
 */
export const moveCheckpoint = async (
  sql: Pick<ReadSql, 'query'>,
  table: CheckpointTable,
  name: string,
  from: number,
  to: number,
  movedAt: string | null = null,
): Promise<string> => {
  const text = `WITH switched AS (SELECT set_config(setting, 'off', true) FROM unnest('{${OFF}}'::text[]) AS setting)
    INSERT INTO ${table} AS known (name, sequence) SELECT $1, $3::bigint FROM (SELECT count(*) FROM switched) AS all_switched
      WHERE $2::bigint = -1 OR EXISTS (SELECT FROM ${table} WHERE name = $1)
    ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence, moved_at = clock_timestamp()
      WHERE known.sequence = $2::bigint AND ($4::timestamptz IS NULL OR known.moved_at = $4::timestamptz)
    RETURNING moved_at::text`;
  const [moved] = await sql.query<{ moved_at: string }>(text, [name, from, to, movedAt]);
  if (moved === undefined) throw new CheckpointMoved(name, from);
  return moved.moved_at;
};
