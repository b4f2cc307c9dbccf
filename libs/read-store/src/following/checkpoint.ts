import type { DataSource, QueryRunner } from 'typeorm';
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

/**
 * Moves the checkpoint, in the runner's transaction if there is one. The row stays locked until that ends, so a second
 * runner waits and then finds it moved.
 * @throws CheckpointMoved when it is not at `from`: roll back
 */
export const moveCheckpoint = async (
  runner: QueryRunner,
  table: CheckpointTable,
  name: string,
  from: number,
  to: number,
): Promise<void> => {
  await runner.query(`INSERT INTO ${table} (name, sequence) VALUES ($1, -1) ON CONFLICT DO NOTHING`, [name]);
  const sql = `UPDATE ${table} SET sequence = $3, moved_at = clock_timestamp() WHERE name = $1 AND sequence = $2`;
  const { affected } = await runner.query(sql, [name, from, to], true);
  if (affected !== 1) throw new CheckpointMoved(name, from);
};
