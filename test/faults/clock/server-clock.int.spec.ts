import pg from 'pg';
import { PostgresEventStore } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { migrate } from '#libs/read-store';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';

/** A clock of the server that a spec sets: it stands before PostgreSQL's own in the search path of the store's sessions. */
const CLOCK = `
  CREATE SCHEMA jumping;
  CREATE TABLE jumping.clock (instant timestamptz NOT NULL);
  INSERT INTO jumping.clock VALUES ('2025-11-30T16:59:58Z');
  CREATE FUNCTION jumping.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT instant FROM jumping.clock';
`;
const PATH = '-c search_path=jumping,pg_catalog,public';

describe('a server whose clock jumps', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url);
    pool = new pg.Pool({ connectionString: database.url, max: 2, options: PATH });
    store = new PostgresEventStore(pool);
    await pool.query(CLOCK);
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  it('records nothing before its predecessor, and answers what was known at any instant as the log tells it', async () => {
    const { metadata } = recorded({ type: 'x', data: {} });
    const jumps = [
      '2025-11-30T16:59:59.5Z', // the last second of November in Hanoi
      '2025-11-30T17:00:00Z',
      '2025-11-27T00:00:00Z', // back by days
      '2025-12-31T16:59:59.999999Z', // on, to the end of the year
      '2025-12-31T17:00:00.000001Z',
      '2025-12-31T16:00:00Z', // back by an hour, over the end of the year
      '2026-02-28T17:00:00Z',
    ];
    for (const [index, instant] of jumps.entries()) {
      await pool.query('UPDATE jumping.clock SET instant = $1', [instant]);
      const eventId = naturalId('jump', index);
      await store.append(`jump-${index % 2}`, index < 2 ? 'must-not-exist' : Math.floor(index / 2) - 1, [
        { type: 'Jumped', data: { index }, eventId, metadata },
      ]);
    }
    const events = await store.read(0, 100);
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toStrictEqual([
      '2025-11-30T16:59:59.500000Z',
      '2025-11-30T17:00:00.000000Z',
      '2025-11-30T17:00:00.000000Z',
      '2025-12-31T16:59:59.999999Z',
      '2025-12-31T17:00:00.000001Z',
      '2025-12-31T17:00:00.000001Z',
      '2026-02-28T17:00:00.000000Z',
    ]);
    const known = await Promise.all(
      ['2025-11-30T16:59:59Z', '2025-11-30T17:00:00Z', '2025-12-31T17:00:00Z', '2025-12-31T17:00:01Z'].map((instant) =>
        store.sequenceAt(instant),
      ),
    );
    expect(known).toStrictEqual([-1, 2, 3, 5]);
  });
});
