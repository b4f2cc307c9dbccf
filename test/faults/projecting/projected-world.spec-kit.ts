import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { migrate, ProjectionRunner, readStoreDataSource, rebuild } from '#libs/read-store';
import { testDatabase } from '#libs/testing';
import { simulate } from '../simulation/simulate.js';
import { readModels } from './read-models.js';

/** A real ledger that holds the log of a simulated run, and the whole read side beside it. */
export const projectedWorld = async (seed: number) => {
  const database = await testDatabase();
  const { url } = database;
  await migrate(url);
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'log' });
  pool.on('error', () => undefined);
  const ledger = new PostgresEventStore(pool);
  const { log } = await simulate(seed);
  for (const { stream, revision, type, data, eventId, metadata } of log) {
    await ledger.append(stream, revision === 0 ? 'must-not-exist' : revision - 1, [{ type, data, eventId, metadata }]);
  }
  const source = await readStoreDataSource({ url }).initialize();
  const position = async (lock: '' | 'FOR UPDATE' = ''): Promise<number> => {
    const { rows } = await pool.query<{ sequence: string }>(
      `SELECT sequence FROM read.checkpoint WHERE name = 'projections' ${lock}`,
    );
    return Number(rows[0]?.sequence);
  };
  return {
    ...{ url, ledger, source, pool, position, head: log.length - 1 },
    /** Waits for whoever moves it, because a COMMIT whose connection was cut goes on in a backend that answers nobody. */
    settledPosition: () => position('FOR UPDATE'),
    runner: () => new ProjectionRunner({ source, url, ledger, readModels }),
    /** Tables whose rows are not what a fold of the ledger up to the checkpoint gives. */
    wrongTables: async (): Promise<readonly string[]> => {
      const { tables } = await rebuild({ source, url, ledger, readModels, compare: true });
      return tables.filter(({ missing, extra }) => missing + extra > 0).map(({ table }) => table);
    },
    reaches: async (sequence: number): Promise<boolean> => {
      for (const end = Date.now() + 15_000; Date.now() < end; await pause(20))
        if ((await position()) >= sequence) return true;
      return false;
    },
    end: async (): Promise<void> => {
      await ledger.close();
      await pool.end();
      await source.destroy();
      await database.drop();
    },
  };
};

export type ProjectedWorld = Awaited<ReturnType<typeof projectedWorld>>;
