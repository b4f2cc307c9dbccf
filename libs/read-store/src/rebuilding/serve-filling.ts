import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import type { ReadModel } from '../read-model.js';
import { readStoreDataSource } from '../read-store.data-source.js';
import { fillSlices } from './fill-slices.js';
import type { FillingOrder } from './filling-order.js';
import { quicken } from './quicken.js';

/**
 * All that the program of a rebuild's thread does: folds its share of the slices on connections of its own and tells its
 * parent how many events each had. It must be given the read models of the rebuild. Whatever it throws ends the rebuild.
 */
export const serveFilling = async (readModels: readonly ReadModel[]): Promise<void> => {
  const { url, models, share } = workerData as FillingOrder;
  const chosen = models.map((name) => {
    const model = readModels.find(({ projection }) => projection.name === name);
    if (model === undefined) throw new Error(`the thread knows no read model ${name}`);
    return model;
  });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const source = await readStoreDataSource({ url, poolSize: 1 }).initialize();
  const runner = source.createQueryRunner();
  try {
    await quicken(runner);
    const filling = { runner, ledger: new PostgresEventStore(pool) };
    for await (const folded of fillSlices(filling, chosen, share)) parentPort?.postMessage(folded);
  } finally {
    await runner.release();
    await source.destroy();
    await pool.end();
  }
};
