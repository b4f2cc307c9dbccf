import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Ledger } from '#libs/event-store';
import { markBuilt } from '../built-projections.js';
import { LIVE, NEXT, PROJECTIONS } from '../database-schema.js';
import { positionOf } from '../following/checkpoint.js';
import { foldPage } from '../fold-page.js';
import type { ReadModel } from '../read-model.js';
import { readSql } from '../read-sql.js';
import { compareTables, type TableComparison } from './compare-tables.js';
import { fillNextTables } from './fill-next-tables.js';
import type { Threads } from './filling.js';
import { createNextIndexes, createNextIndexesAtOnce, createNextTables } from './next-tables.js';
import { quicken } from './quicken.js';
import { REBUILD_LOCK } from './rebuild-lock.js';
import { swapTables } from './swap-tables.js';

export type Rebuild = Readonly<{
  source: DataSource;
  url: string;
  ledger: Ledger;
  readModels: readonly ReadModel[];
  /** Compare with the live rows and leave them as they are, instead of taking their place. */
  compare?: boolean;
  /** Called as rows are folded: events so far, and how many there are; one that is folded for read models of two kinds counts twice. */
  onProgress?: (folded: number, of: number) => void;
  /** Events that are folded at once. */
  pageSize?: number;
  /** Folds rows that can be sliced in threads beside each other, each with some 4,000 events of its own; without, here. */
  threads?: Threads;
}>;

const PAGE = 4_000;
const CONNECTIONS = 2;

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
  const { readModels } = options;
  const runner = options.source.createQueryRunner();
  const tables = readModels.flatMap((model) => model.tables);
  try {
    await quicken(runner);
    await createNextTables(runner, tables);
    const [sliced, others] = [tablesOf(readModels, true), tablesOf(readModels, false)];
    await createNextIndexes(runner, others);
    const reached = await positionOf(runner, 'read.checkpoint', PROJECTIONS);
    const { url, ledger, pageSize = PAGE, threads } = options;
    const filling = { url, runner, ledger, target: reached, pageSize, threads };
    await fillNextTables(filling, readModels, options.onProgress ?? (() => undefined));
    await createNextIndexesAtOnce(options.source, quicken, sliced, CONNECTIONS);
    await derive(runner, readModels, 0, reached);
    await runner.startTransaction();
    await runner.query('SET LOCAL synchronous_commit = on');
    await runner.query('SELECT sequence FROM read.checkpoint WHERE name = $1 FOR UPDATE', [PROJECTIONS]);
    const position = await positionOf(runner, 'read.checkpoint', PROJECTIONS);
    await catchUp(options, runner, reached, position);
    const report = await compareTables(runner, tables);
    if (options.compare !== true) {
      await swapTables(runner, tables);
      await markBuilt(readSql(runner, LIVE), readModels);
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

/** Folds what was appended since the twins were filled, as the runner does. */
const catchUp = async (
  { ledger, readModels, pageSize = PAGE }: Rebuild,
  runner: QueryRunner,
  from: number,
  target: number,
): Promise<void> => {
  const sql = readSql(runner, NEXT);
  for (let position = from; position < target;) {
    const page = await ledger.read(position + 1, Math.min(pageSize, target - position));
    const last = page.at(-1);
    if (last === undefined) throw new Error(`the ledger ends at ${position}, but the read models are at ${target}`);
    for (const model of readModels) await foldPage(model, page, sql);
    position = last.sequence;
  }
  await derive(runner, readModels, from + 1, target);
};

const derive = async (
  runner: QueryRunner,
  readModels: readonly ReadModel[],
  first: number,
  last: number,
): Promise<void> => {
  for (const model of readModels) await model.derive?.(first, last, readSql(runner, NEXT));
};

const tablesOf = (readModels: readonly ReadModel[], sliced: boolean): readonly string[] =>
  readModels.filter(({ slicing }) => (slicing !== undefined) === sliced).flatMap((model) => model.tables);
