import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { newEvent } from '../contract/new-events.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from './ledger-schema.js';
import { PostgresEventStore } from './postgres-event-store.js';

const FORBIDDEN = [
  "UPDATE ledger.event SET type = 'Forged' WHERE sequence = 0",
  'DELETE FROM ledger.event WHERE sequence = 0',
  'DELETE FROM ledger.event WHERE sequence = 99',
  'TRUNCATE ledger.event',
];

describe('the ledger in the database', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  const owner = `owner_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    database = await testDatabase();
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await superuser.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'owner'`);
    await superuser.query(`GRANT CREATE ON DATABASE ${superuser.database} TO ${owner}`);
    await superuser.end();
    const url = new URL(database.url);
    [url.username, url.password] = [owner, 'owner'];
    pool = forgivingPool({ connectionString: url.href, max: 2 });
    for (const { up } of ledgerSchema) await pool.query(up);
    store = new PostgresEventStore(pool);
    await store.append('nhiệm-vụ-1', 'must-not-exist', [
      newEvent('Đã-giao', { title: 'Hoà\nBình "đ"', days: 1.5 }),
      newEvent('Đã-rút'),
    ]);
  });

  afterAll(async () => {
    await pool.end();
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await superuser.query(`DROP OWNED BY ${owner} CASCADE`);
    await superuser.query(`DROP ROLE ${owner}`);
    await superuser.end();
    await database.drop();
  });

  it.each(FORBIDDEN)('refuses its owner: %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow('permission denied for table event');
    expect(await store.head()).toBe(1);
  });

  it.each(FORBIDDEN)('refuses a superuser, triggers switched off or not: %s', async (statement) => {
    const superuser = new pg.Client({ connectionString: database.url });
    await superuser.connect();
    await expect(superuser.query(statement)).rejects.toThrow('the ledger only grows');
    await superuser.query('SET session_replication_role = replica');
    await expect(superuser.query(statement)).rejects.toThrow('the ledger only grows');
    await superuser.end();
    expect(await store.head()).toBe(1);
  });

  it('seals each event with a hash that anybody can compute again', async () => {
    const { rows } = await pool.query<Record<string, string> & { leaf_hash: Buffer }>(
      'SELECT leaf_hash, data::text, metadata::text, schema_version::text FROM ledger.event ORDER BY sequence',
    );
    const events = await store.read(0, 10);
    expect(events).toHaveLength(2);
    for (const [index, event] of events.entries()) {
      const row = rows[index];
      const lines = [
        event.stream,
        event.revision,
        event.eventId,
        event.type,
        row?.['schema_version'],
        event.recordedAt,
      ];
      const sealed = [...lines, JSON.stringify(event.metadata), JSON.stringify(event.data)].join('\n');
      const leaf = createHash('sha256').update(Buffer.of(0)).update(sealed, 'utf8').digest('hex');
      expect(row?.leaf_hash.toString('hex')).toBe(leaf);
    }
  });

  it('never lets the recorded instant run backwards, even when the clock of the server does', async () => {
    const columns =
      'sequence, revision, recorded_at, event_id, schema_version, stream, type, data, metadata, leaf_hash';
    await pool.query(`INSERT INTO ledger.event (${columns})
      SELECT 2, 2, '2999-01-01Z', gen_random_uuid(), 1, stream, type, data, metadata, leaf_hash
      FROM ledger.event WHERE sequence = 1`);
    await store.append('nhiệm-vụ-1', 2, [newEvent('Later')]);
    const [later] = await store.read(3, 1);
    expect(later?.recordedAt).toBe('2999-01-01T00:00:00.000000Z');
  });

  it('refuses to append under an isolation in which heads could be stale', async () => {
    const strict = forgivingPool({
      ...pool.options,
      password: 'owner',
      options: '-c default_transaction_isolation=serializable',
    });
    const refused = new PostgresEventStore(strict).append('task-9', 'must-not-exist', [newEvent('A')]);
    await expect(refused).rejects.toThrow('needs READ COMMITTED');
    await strict.end();
  });

  it('is not dropped by a migration while it holds events', async () => {
    await expect(pool.query(ledgerSchema[0]?.down ?? '')).rejects.toThrow('the ledger holds events');
    expect(await store.head()).toBe(3);
  });

  it('can be taken back and made again while it is empty', async () => {
    const empty = await testDatabase();
    const client = new pg.Client({ connectionString: empty.url });
    await client.connect();
    for (let round = 0; round < 2; round += 1) {
      for (const { up } of ledgerSchema) await client.query(up);
      for (const { down } of [...ledgerSchema].reverse()) await client.query(down);
    }
    const { rows } = await client.query("SELECT FROM pg_namespace WHERE nspname = 'ledger'");
    expect(rows).toHaveLength(0);
    await client.end();
    await empty.drop();
  });
});
