import type pg from 'pg';
import { testDatabase } from '#libs/testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from './ledger-schema.js';
import { PostgresEventStore } from './postgres-event-store.js';

describe('event store on PostgreSQL', () => {
  eventStoreContract(async () => {
    const database = await testDatabase();
    const stores: [PostgresEventStore, pg.Pool][] = [];
    const newPool = () => forgivingPool({ connectionString: database.url, max: 4 });
    const migrating = newPool();
    for (const { up } of ledgerSchema) await migrating.query(up);
    await migrating.end();
    return {
      open: (upcasters) => {
        const pool = newPool();
        const store = new PostgresEventStore(pool, upcasters);
        stores.push([store, pool]);
        return store;
      },
      end: async () => {
        for (const [store, pool] of stores) {
          await store.close();
          await pool.end();
        }
        await database.drop();
      },
    };
  });
});
