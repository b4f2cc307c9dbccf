import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { newEvent, newEvents } from '../contract/new-events.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { ledgerSchema } from './ledger-schema.js';
import { PostgresEventStore } from './postgres-event-store.js';

const LOCK = 'SELECT pg_advisory_lock(7203114251109)';

describe('lost connections', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let pool: pg.Pool;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await testDatabase();
    admin = new pg.Client({ connectionString: database.url, application_name: 'admin' });
    await admin.connect();
    for (const { up } of ledgerSchema) await admin.query(up);
    pool = forgivingPool({ connectionString: database.url, max: 3, application_name: 'store' });
    store = new PostgresEventStore(pool);
  });

  afterEach(async () => {
    await store.close();
    await pool.end();
    await admin.end();
    await database.drop();
  });

  /** Resolves when they are gone: one that is ending is still listed, and would be killed again instead of the next. */
  const kill = async (condition: string): Promise<number> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity, pg_terminate_backend(pid, 5000)
         WHERE datname = current_database() AND application_name = 'store' AND ${condition}`,
      );
      if (rows.length > 0) return rows.length;
      await sleep(10);
    }
    return 0;
  };
  const soon = async (happened: () => boolean): Promise<boolean> => {
    for (let waited = 0; waited < 300 && !happened(); waited += 1) await sleep(10);
    return happened();
  };

  it('sends an append again by itself when its backend is killed, and stores it once', async () => {
    await admin.query(LOCK);
    const events = newEvents('A', 'B');
    const appending = store.append('task-1', 'must-not-exist', events);
    expect(await kill("wait_event = 'advisory'")).toBe(1);
    await admin.query('SELECT pg_advisory_unlock_all()');
    expect(await appending).toStrictEqual({ revision: 1, sequence: 1 });
    expect(await store.append('task-1', 'must-not-exist', events)).toStrictEqual({ revision: 1, sequence: 1 });
    expect(await store.head()).toBe(1);
  });

  it('rejects when the second backend is killed too, and a repeat leaves exactly one', async () => {
    await admin.query(LOCK);
    const events = newEvents('A', 'B');
    const appending = store.append('task-1', 'must-not-exist', events).catch((error: unknown) => error);
    expect(await kill("wait_event = 'advisory'")).toBe(1);
    expect(await kill("wait_event = 'advisory'")).toBe(1);
    expect(await appending).toBeInstanceOf(Error);
    await admin.query('SELECT pg_advisory_unlock_all()');
    expect(await store.append('task-1', 'must-not-exist', events)).toStrictEqual({ revision: 1, sequence: 1 });
    expect((await store.read(0, 10)).map(({ sequence }) => sequence)).toStrictEqual([0, 1]);
  });

  it('loses and doubles nothing when backends are killed at random under many writers', async () => {
    let over = false;
    const killing = (async () => {
      while (!over) {
        await kill('random() < 0.5');
        await sleep(15);
      }
    })();
    const append = async (stream: string, revision: number): Promise<void> => {
      const event = newEvent('A');
      for (let tries = 0; ; tries += 1) {
        const expected = revision === 0 ? 'must-not-exist' : revision - 1;
        const answer = await store.append(stream, expected, [event]).catch((error: unknown) => {
          if (tries > 50) throw error;
          return null;
        });
        if (answer !== null) return expect(answer.revision).toBe(revision);
      }
    };
    const write = async (writer: number): Promise<void> => {
      for (let revision = 0; revision < 15; revision += 1) await append(`task-${writer}`, revision);
    };
    await Promise.all(Array.from({ length: 12 }, (_, writer) => write(writer)));
    over = true;
    await killing;
    const { rows } = await admin.query<{ events: string; head: string }>(
      'SELECT count(*) AS events, max(sequence) AS head FROM ledger.event',
    );
    expect(rows).toStrictEqual([{ events: '180', head: '179' }]);
  }, 60_000);

  it('follows on after the listening connection was killed, and wakes for what it may have missed', async () => {
    let wakes = 0;
    const end = await store.onAppended(() => void (wakes += 1));
    wakes = 0;
    expect(await kill("query = 'LISTEN ledger'")).toBe(1);
    expect(await soon(() => wakes > 0)).toBe(true);
    wakes = 0;
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    expect(await soon(() => wakes > 0)).toBe(true);
    await end();
    const { rows } = await admin.query(
      "SELECT FROM pg_stat_activity WHERE query = 'LISTEN ledger' AND datname = current_database()",
    );
    expect(rows).toHaveLength(0);
  });

  it('hears of appends without asking again', async () => {
    const asking = forgivingPool({ connectionString: database.url, max: 1 });
    const reader = new PostgresEventStore(asking);
    let questions = 0;
    const ask = asking.query.bind(asking) as (text: string, values: unknown[]) => Promise<unknown>;
    Object.assign(asking, {
      query: (text: string, values: unknown[]) =>
        (questions += 1) === 1 ? ask(text, values) : new Promise(() => undefined),
    });
    const waited = reader.waitFor(0, 5_000);
    expect(await soon(() => questions > 1)).toBe(true);
    await sleep(200);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    expect(await waited).toBe(true);
    await reader.close();
    await asking.end();
  });

  it('says so when nobody can listen', async () => {
    const nowhere = forgivingPool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const store = new PostgresEventStore(nowhere);
    await expect(store.onAppended(() => undefined)).rejects.toThrow();
    await expect(store.append('task-1', 'must-not-exist', newEvents('A'))).rejects.toThrow();
    await store.close();
    await nowhere.end();
  });

  it('fails one by one when the server refuses a whole batch', async () => {
    await admin.query("ALTER TABLE ledger.event ADD CONSTRAINT no_forgeries CHECK (type <> 'Forged')");
    const outcomes = await Promise.allSettled(
      ['A', 'Forged', 'B'].map((type) => store.append(`task-${type}`, 'must-not-exist', newEvents(type))),
    );
    expect(outcomes.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.head()).toBe(1);
  });
});
