import type pg from 'pg';
import { newId } from '#libs/identity';
import { testDatabase } from '#libs/testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from '../postgres/ledger-schema.js';
import { connectEsdb } from './esdb-connection.js';
import { EsdbEventStore } from './esdb-event-store.js';
import { startEsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';

const real = process.env['EVENTSTORE_URL'];

describe(real === undefined ? 'event store on the wire of EventStoreDB' : 'event store on a real EventStoreDB', () => {
  eventStoreContract(async () => {
    const server = real === undefined ? await startEsdbTestServer() : null;
    const url = server?.url ?? real ?? '';
    const prefix = server === null ? `t${newId()}.` : '';
    const database = await testDatabase();
    const stores: [EsdbEventStore, pg.Pool][] = [];
    const newPool = () => forgivingPool({ connectionString: database.url, max: 4 });
    const migrating = newPool();
    for (const { up } of ledgerSchema) await migrating.query(up);
    await migrating.end();
    return {
      open: (upcasters) => {
        const pool = newPool();
        const store = new EsdbEventStore(pool, connectEsdb(url), {
          prefix,
          ...(upcasters ? { upcasters } : {}),
        });
        stores.push([store, pool]);
        return store;
      },
      end: async () => {
        for (const [store, pool] of stores) {
          await store.close();
          await pool.end();
        }
        server?.stop();
        await database.drop();
      },
    };
  });
});
