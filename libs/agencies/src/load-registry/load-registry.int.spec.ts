import { jest } from '@jest/globals';
import pg from 'pg';
import { ledgerSchema, PostgresEventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import { agencyDirectory } from '../domain/agency-directory.js';
import type { AgencyEvent, AgencyGroupEvent } from '../domain/agency.events.js';
import { registryFacts } from '../domain/registry/registry-facts.js';
import { LoadRegistryHandler } from './load-registry.command.js';

const plain = (facts: readonly Recorded[]) =>
  facts
    .map(({ type, data, stream, revision, metadata: { effectiveOn, actor } }) => ({
      type,
      data,
      stream,
      revision,
      effectiveOn,
      actor,
    }))
    .sort((one, other) => (`${one.stream} ${one.revision}` < `${other.stream} ${other.revision}` ? -1 : 1));

jest.setTimeout(60_000);

/** Dropping the database may end a connection that is closing already. */
const poolOn = (connectionString: string): pg.Pool => new pg.Pool({ connectionString }).on('error', () => undefined);

describe('loading the registry', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await testDatabase();
    pool = poolOn(database.url);
    for (const { up } of ledgerSchema) await pool.query(up);
    store = new PostgresEventStore(pool);
  });

  afterEach(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  const load = () => new LoadRegistryHandler(store, store).execute();
  const all = () => store.read(0, 1000);

  it('brings every agency, merger and group into an empty log, each fact from its own day', async () => {
    const facts = registryFacts();
    expect(facts).toHaveLength(98 + 36 + 5);
    await expect(load()).resolves.toStrictEqual({ events: 139, position: 138, refused: [] });
    expect(plain(await all())).toStrictEqual(plain(facts));
    const loaded = agencyDirectory((await all()) as readonly Recorded<AgencyEvent | AgencyGroupEvent>[]);
    expect(loaded.resolve('Các bộ, ngành, địa phương', '2025-04-01').assignees).toHaveLength(56);
  });

  it('adds nothing when it is loaded already', async () => {
    await load();
    await expect(load()).resolves.toStrictEqual({ events: 0, position: null, refused: [] });
    expect(await store.head()).toBe(138);
  });

  it('adds nothing twice when two programs start at once', async () => {
    const other = new PostgresEventStore(pool);
    await Promise.all([load(), new LoadRegistryHandler(other, other).execute()]);
    await other.close();
    expect(plain(await all())).toStrictEqual(plain(registryFacts()));
  });

  it('completes a registry that a crash cut short, wherever it was cut', async () => {
    await load();
    const complete = await all();
    for (const cut of [1, 97, 98, 138]) {
      const again = await testDatabase();
      const half = poolOn(again.url);
      for (const { up } of ledgerSchema) await half.query(up);
      const cutShort = new PostgresEventStore(half);
      for (const { eventId, stream, revision, type, data, metadata } of complete.slice(0, cut)) {
        await cutShort.append(stream, revision === 0 ? 'must-not-exist' : revision - 1, [
          { eventId, type, data, metadata },
        ]);
      }
      const { events } = await new LoadRegistryHandler(cutShort, cutShort).execute();
      expect(events).toBe(139 - cut);
      expect(plain(await cutShort.read(0, 1000))).toStrictEqual(plain(complete));
      await cutShort.close();
      await half.end();
      await again.drop();
    }
  });

  it('leaves alone what people decided about a code before', async () => {
    const { metadata } = recorded({ type: 'AgencyRegistered', data: {} });
    const data = { code: 'BYT', name: 'Ban Y tế', kind: 'other', aliases: [] };
    const eventId = '00000000-0000-4000-8000-000000000001';
    await store.append('agency-BYT', 'must-not-exist', [{ eventId, type: 'AgencyRegistered', data, metadata }]);
    await expect(load()).resolves.toStrictEqual({ events: 138, position: 138, refused: ['BYT'] });
    expect(await store.readStream('agency-BYT')).toHaveLength(1);
  });
});
