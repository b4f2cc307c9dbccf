import type { DataSource } from 'typeorm';
import type { ReadModel, ReadSql } from './read-model.js';

/** The projections whose rows hold everything up to the checkpoint; one that joins later must be built first. */
export class ProjectionNotBuilt extends Error {
  constructor(names: readonly string[]) {
    super(`${names.join(', ')} lacks the events before it was added: run \`task-ledger rebuild\`, then start again`);
    this.name = 'ProjectionNotBuilt';
  }
}

export const markBuilt = async (sql: ReadSql, readModels: readonly ReadModel[]): Promise<void> => {
  const names = readModels.map(({ projection }) => projection.name);
  await sql.write('INSERT INTO read.projection SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [names]);
};

/** @throws ProjectionNotBuilt when a read model joined after events had been projected, so that it is never shown half empty */
export const refuseUnbuilt = async (
  source: DataSource,
  readModels: readonly ReadModel[],
  position: number,
): Promise<void> => {
  if (position < 0) return;
  const names = readModels.map(({ projection }) => projection.name);
  const sql = 'SELECT name FROM unnest($1::text[]) AS name EXCEPT SELECT name FROM read.projection ORDER BY name';
  const unbuilt = await source.query<{ name: string }[]>(sql, [names]);
  if (unbuilt.length > 0) throw new ProjectionNotBuilt(unbuilt.map(({ name }) => name));
};
