import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { ledgerSchema } from './ledger-schema.js';
import { PostgresEventStore } from './postgres-event-store.js';

describe('event store on PostgreSQL', () => {
  eventStoreContract(async () => {
    const database = await testDatabase();
    const stores: [PostgresEventStore, pg.Pool][] = [];
    const newPool = (): pg.Pool => {
      const pool = new pg.Pool({ connectionString: database.url, max: 4 });
      // `end` does not wait for the server to hang up, which dropping the database does by force.
      return pool.on('connect', (client) => client.on('error', () => undefined));
    };
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
