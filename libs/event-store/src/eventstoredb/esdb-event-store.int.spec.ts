import type pg from 'pg';
import { newId } from '#libs/identity';
import { testDatabase } from '#libs/testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import type { LogUnderTest } from '../contract/log-under-test.js';
import { ledgerSchema } from '../postgres/ledger-schema.js';
import { connectEsdb } from './esdb-connection.js';
import { EsdbEventStore } from './esdb-event-store.js';
import { startEsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';
import type { Version } from './test-server/serving.spec-kit.js';

const real = process.env['EVENTSTORE_URL'];

/** An empty ledger before a store; `end` ends the store as well. */
const logOn = async (url: string, prefix: string, end: () => void): Promise<LogUnderTest> => {
  const database = await testDatabase();
  const stores: [EsdbEventStore, pg.Pool][] = [];
  const newPool = () => forgivingPool({ connectionString: database.url, max: 4 });
  const migrating = newPool();
  for (const { up } of ledgerSchema) await migrating.query(up);
  await migrating.end();
  return {
    open: (upcasters) => {
      const pool = newPool();
      const store = new EsdbEventStore(pool, connectEsdb(url), { prefix, ...(upcasters ? { upcasters } : {}) });
      stores.push([store, pool]);
      return store;
    },
    end: async () => {
      for (const [store, pool] of stores) {
        await store.close();
        await pool.end();
      }
      end();
      await database.drop();
    },
  };
};

if (real === undefined) {
  describe.each<Version>(['20.10', '21.10'])('event store on the wire of EventStoreDB %s', (version) => {
    eventStoreContract(async () => {
      const server = await startEsdbTestServer({ version });
      return logOn(server.url, '', () => server.stop());
    });
  });
} else {
  describe('event store on a real EventStoreDB', () => {
    eventStoreContract(() => logOn(real, `t${newId()}.`, () => undefined));
  });
}
