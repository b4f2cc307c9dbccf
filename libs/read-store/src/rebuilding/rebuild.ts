import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { markBuilt } from '../built-projections.js';
import { NEXT, PROJECTIONS } from '../database-schema.js';
import { positionOf } from '../following/checkpoint.js';
import type { ReadModel } from '../read-model.js';
import { readSql } from '../read-sql.js';
import { compareTables, type TableComparison } from './compare-tables.js';
import { createNextIndexes, createNextTables } from './next-tables.js';
import { REBUILD_LOCK } from './rebuild-lock.js';
import { swapTables } from './swap-tables.js';
import { WriteBehind } from './write-behind.js';

export type Rebuild = Readonly<{
  source: DataSource;
  url: string;
  ledger: Ledger;
  readModels: readonly ReadModel[];
  /** Compare with the live rows and leave them as they are, instead of taking their place. */
  compare?: boolean;
  /** Called after every page: the last sequence folded, and the one to reach. */
  onProgress?: (position: number, target: number) => void;
  pageSize?: number;
}>;

/** `position` is the sequence at which the tables were compared or swapped. */
export type Rebuilt = Readonly<{
  position: number;
  swapped: boolean;
  equal: boolean;
  tables: readonly TableComparison[];
}>;

export class RebuildRunning extends Error {
  constructor() {
    super('another rebuild is running in this database: wait until it has ended');
    this.name = 'RebuildRunning';
  }
}

/**
 * Builds all read models from the ledger beside the live ones, which go on being written and read. Only the last part
 * (what was appended meanwhile, comparing, swapping) holds up the projection runner. Rows and counts of both sides are
 * reported at the same position. Nothing is left behind; a crash leaves the live rows whole and the next rebuild or
 * start clears the rest away.
 * @throws RebuildRunning when there is one already
 */
export const rebuild = async (options: Rebuild): Promise<Rebuilt> => {
  const client = new pg.Client({ connectionString: options.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const sql = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got';
    const { rows } = await client.query<{ got: boolean }>(sql, [REBUILD_LOCK]);
    if (rows[0]?.got !== true) throw new RebuildRunning();
    return await built(options);
  } finally {
    await client.end();
  }
};

const built = async (options: Rebuild): Promise<Rebuilt> => {
  const runner = options.source.createQueryRunner();
  const tables = options.readModels.flatMap((model) => model.tables);
  try {
    await quicken(runner);
    await createNextTables(runner, tables);
    const folding = options.readModels.map((model) => new WriteBehind(model, readSql(runner, NEXT)));
    const reached = await scan(options, runner, folding, -1, await positionOf(runner, 'read.checkpoint', PROJECTIONS));
    await createNextIndexes(runner, tables);
    await runner.startTransaction();
    await runner.query('SET LOCAL synchronous_commit = on');
    await runner.query('SELECT sequence FROM read.checkpoint WHERE name = $1 FOR UPDATE', [PROJECTIONS]);
    const position = await positionOf(runner, 'read.checkpoint', PROJECTIONS);
    await scan(options, runner, folding, reached, position);
    const report = await compareTables(runner, tables);
    if (options.compare !== true) {
      await swapTables(runner, tables);
      await markBuilt(runner, options.readModels);
      // Whoever keeps rows between pages sees by this that they were written anew.
      await runner.query('UPDATE read.checkpoint SET moved_at = clock_timestamp() WHERE name = $1', [PROJECTIONS]);
    }
    await runner.commitTransaction();
    const equal = report.every(({ missing, extra }) => missing === 0 && extra === 0);
    return { position, swapped: options.compare !== true, equal, tables: report };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE`).catch(() => undefined);
    await runner.query('RESET ALL').catch(() => undefined);
    await runner.release();
  }
};

/** What is built beside is thrown away after a crash anyway, so nothing waits for the disk before the swap. */
const quicken = async (runner: QueryRunner): Promise<void> => {
  await runner.query('SET synchronous_commit = off');
  await runner.query("SET maintenance_work_mem = '128MB'");
};

/** Folds up to `target`, writes all of it and what derives from it; answers `target`. The next page is read while one is folded and written. */
const scan = async (
  options: Rebuild,
  runner: QueryRunner,
  folding: readonly WriteBehind[],
  from: number,
  target: number,
): Promise<number> => {
  let position = from;
  let reading = nextPage(options, position, target);
  while (position < target) {
    const page = await reading;
    position = page.at(-1)?.sequence ?? position;
    reading = nextPage(options, position, target);
    for (const one of folding) await one.fold(page);
    options.onProgress?.(position, target);
  }
  await reading;
  for (const one of folding) await one.finish();
  for (const model of options.readModels) await model.derive?.(from + 1, position, readSql(runner, NEXT));
  return position;
};

const nextPage = async (options: Rebuild, from: number, target: number): Promise<readonly Recorded[]> => {
  if (from >= target) return [];
  const limit = Math.min(options.pageSize ?? 1_000, target - from);
  const page = await options.ledger.read(from + 1, limit);
  if (page.length === 0) throw new Error(`the ledger ends at ${from}, but the read models are at ${target}`);
  return page;
};
