import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '#libs/testing';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from '../postgres/ledger-schema.js';
import { connectEsdb } from './esdb-connection.js';
import { EsdbEventStore } from './esdb-event-store.js';
import { startEsdbTestServer, type EsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';

/** Two looks take longer than the second of quiet after which a subscription counts as silent, as they do in a program. */
const WATCH_MS = 600;

/** An empty ledger, a test server, and stores between them, each as in a process of its own. */
export type FollowingUnderTest = Readonly<{
  server: EsdbTestServer;
  database: string;
  open: (url?: string, prefix?: string, patienceMs?: number) => EsdbEventStore;
  query: <Row extends pg.QueryResultRow>(sql: string) => Promise<readonly Row[]>;
  end: () => Promise<void>;
}>;

export const followingUnderTest = async (server?: EsdbTestServer): Promise<FollowingUnderTest> => {
  const here = server ?? (await startEsdbTestServer());
  const database = await testDatabase();
  const stores: [EsdbEventStore, pg.Pool][] = [];
  const admin = forgivingPool({ connectionString: database.url, max: 1 });
  for (const { up } of ledgerSchema) await admin.query(up);
  return {
    server: here,
    database: database.url,
    open: (url = here.url, prefix = '', patienceMs = 10_000) => {
      const pool = forgivingPool({ connectionString: database.url, max: 4 });
      const store = new EsdbEventStore(pool, connectEsdb(url), { prefix, watchMs: WATCH_MS, patienceMs });
      stores.push([store, pool]);
      return store;
    },
    query: async (sql) => (await admin.query(sql)).rows,
    end: async () => {
      for (const [store, pool] of stores) {
        await store.close();
        await pool.end();
      }
      await admin.end();
      here.stop();
      await database.drop();
    },
  };
};

/** Whether it came true within ten seconds, or as many milliseconds as are given. */
export const soon = async (happened: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<boolean> => {
  for (const until = performance.now() + withinMs; performance.now() < until; await sleep(10)) {
    if (await happened()) return true;
  }
  return false;
};
