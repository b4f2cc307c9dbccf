import { Test } from '@nestjs/testing';
import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { newEvents } from './contract/new-events.js';
import { EventStore, EventStoreModule, Ledger, ledgerSchema } from './index.js';

describe('event store module', () => {
  it('gives the whole program one store and closes every connection at shutdown', async () => {
    const database = await testDatabase();
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    for (const { up } of ledgerSchema) await admin.query(up);
    const module = await Test.createTestingModule({
      imports: [EventStoreModule.forRoot({ url: database.url })],
    }).compile();
    const app = await module.init();
    await app.get(EventStore).append('task-1', 'must-not-exist', newEvents('A'));
    expect(await app.get(Ledger).head()).toBe(0);
    await app.get(Ledger).onAppended(() => undefined);
    await app.close();
    const { rows } = await admin.query(
      "SELECT FROM pg_stat_activity WHERE application_name = 'task-ledger log' AND datname = current_database()",
    );
    expect(rows).toHaveLength(0);
    await admin.end();
    await database.drop();
  });
});
