import type pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { newEvents } from '../contract/new-events.js';
import { ledgerSchema } from '../postgres/ledger-schema.js';
import { PostgresEventStore } from '../postgres/postgres-event-store.js';
import { proposalOf } from '../proposal.js';
import type { NewEvent } from '../streams.js';
import { LedgerPlaces } from './ledger-places.js';

describe('places in the ledger', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let ledger: PostgresEventStore;
  beforeEach(async () => {
    database = await testDatabase();
    pool = forgivingPool({ connectionString: database.url, max: 2 });
    for (const { up } of ledgerSchema) await pool.query(up);
    ledger = new PostgresEventStore(pool);
  });
  afterEach(async () => {
    await ledger.close();
    await pool.end();
    await database.drop();
  });

  it('tell an append that is still arriving from one that took the ids of others', async () => {
    const [first, second, third, other] = newEvents('A', 'B', 'C', 'D') as [NewEvent, NewEvent, NewEvent, NewEvent];
    await ledger.append('task-1', 'must-not-exist', [first, second]);
    const places = new LedgerPlaces(pool);
    const of = (...events: readonly NewEvent[]) => places.of(proposalOf('task-1', 'must-not-exist', events, {}));
    expect(await of(first, second)).toMatchObject({ kind: 'all', appended: { revision: 1, sequence: 1 } });
    expect(await of(first, second, third)).toStrictEqual({ kind: 'some', actual: 1, begunAt: 0 });
    expect(await of(second, third)).toStrictEqual({ kind: 'some', actual: 1, begunAt: 1 });
    expect(await of(first, third)).toStrictEqual({ kind: 'some', actual: 1, begunAt: null });
    expect(await of(third, second)).toStrictEqual({ kind: 'some', actual: 1, begunAt: null });
    expect(await of(second, first)).toStrictEqual({ kind: 'some', actual: 1, begunAt: null });
    expect(await of(third, other)).toStrictEqual({ kind: 'none', actual: 1 });
  });
});
