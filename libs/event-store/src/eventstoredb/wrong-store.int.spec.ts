import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent } from '@eventstore/db-client';
import { newEvents } from '../contract/new-events.js';
import { forgivingPool } from '../contract/forgiving-pool.js';
import { refuseFollowed } from '../postgres/refuse-followed.js';
import { PostgresEventStore } from '../postgres/postgres-event-store.js';
import { WrongStore } from '../wrong-store.js';
import { connectEsdb } from './esdb-connection.js';
import { beginArriving, endArriving } from './store-identity.js';
import type { EsdbEventStore } from './esdb-event-store.js';
import { IDENTITY } from './identity-stream.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';
import { startEsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';

describe('a ledger and a store that do not belong together', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  const fill = async (): Promise<void> => {
    const store = world.open();
    for (let revision = -1; revision < 3; revision += 1) {
      await store.append('task-1', revision === -1 ? 'must-not-exist' : revision, newEvents('A'));
    }
    await store.close();
  };

  /** Started while the leader does not find so many of its newest events for a second. */
  const startedUnindexed = async (events: number): Promise<EsdbEventStore> => {
    world.server.faults.unindexed = events;
    const starting = world.open();
    const started = starting.start();
    await sleep(1_000);
    expect(starting.source.state()).toMatchObject({ known: false, stopped: null });
    world.server.faults.unindexed = 0;
    await started;
    return starting;
  };

  it('are refused when the store was restored from a backup that is older than the ledger', async () => {
    await fill();
    world.server.log.cutTo(3);
    await expect(world.open().start()).rejects.toThrow(/restored from an older backup/);
  });

  it('are refused when the store was so restored and has grown since', async () => {
    await fill();
    world.server.log.cutTo(3);
    for (let note = 0; note < 9; note += 1) world.server.log.describe('stats', { $maxCount: note });
    await expect(world.open().start()).rejects.toThrow(/event 3 of task-1, which EventStoreDB does not/);
  });

  it('are refused when the store was so restored and the same stream went on there', async () => {
    await fill();
    world.server.log.cutTo(3);
    const elsewhere = connectEsdb(world.server.url);
    await elsewhere.client.appendToStream(
      'task-1',
      [1, 2, 3].map((n) => jsonEvent({ type: 'B', data: { n } })),
    );
    await elsewhere.client.dispose();
    await expect(world.open().start()).rejects.toThrow(/event 3 of task-1, which EventStoreDB does not/);
  });

  it.each([
    ['its last events', 2],
    ['the name of the store', 5],
  ])('are not refused while a node that has just come to lead does not find %s yet', async (_, unindexed) => {
    await fill();
    const starting = await startedUnindexed(unindexed);
    expect(await starting.append('task-1', 3, newEvents('B'))).toMatchObject({ revision: 4 });
  });

  it('are not refused while it does not find yet that a log was copied to its end', async () => {
    const esdb = connectEsdb(world.server.url);
    await beginArriving(esdb, '');
    await endArriving(esdb, '');
    await startedUnindexed(1);
    await esdb.client.dispose();
  });

  it('are refused when the name of the store was deleted there', async () => {
    await fill();
    world.server.log.tombstone(IDENTITY);
    await expect(world.open().start()).rejects.toThrow(/one without a name/);
  });

  it('are refused when another store answers at the address, whoever leads', async () => {
    await fill();
    const other = await startEsdbTestServer();
    const leader = world.open();
    await leader.start();
    await expect(world.open(other.url).append('task-1', 3, newEvents('B'))).rejects.toThrow(/one without a name/);
    expect(other.log.count).toBe(0);
    await leader.close();
    await expect(world.open(other.url).start()).rejects.toThrow(WrongStore);
    other.stop();
  });

  it('are refused when the prefix is another', async () => {
    await fill();
    await expect(world.open(world.server.url, 'x.').start()).rejects.toThrow(/EVENTSTORE_STREAM_PREFIX/);
  });

  it('are refused when the ledger holds events of its own', async () => {
    const pool = forgivingPool({ connectionString: world.database });
    await new PostgresEventStore(pool).append('task-1', 'must-not-exist', newEvents('A'));
    await expect(world.open().start()).rejects.toThrow(/migrate-log/);
    await pool.end();
  });

  it('are refused when a program is started without the store that the ledger follows', async () => {
    await fill();
    const pool = forgivingPool({ connectionString: world.database });
    await expect(refuseFollowed(pool)).rejects.toThrow(/EVENTSTORE_URL/);
    const forked = new PostgresEventStore(pool).append('task-1', 3, newEvents('B'));
    await expect(forked).rejects.toThrow('only its follower writes');
    await pool.end();
  });

  it('stop at an event of another program, name it, and refuse every further append', async () => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    await connectEsdb(world.server.url).client.appendToStream('orders', jsonEvent({ type: 'Ordered', data: {} }));
    expect(await soon(() => store.source.state().stopped !== null)).toBe(true);
    expect(store.source.state().stopped?.en).toMatch(/^orders@0 \(Ordered\) in EventStoreDB was not written by this/);
    await expect(store.append('task-1', 0, newEvents('B'))).rejects.toThrow(WrongStore);
    await expect(store.source.caughtUp(1_000)).rejects.toThrow(WrongStore);
    expect(await store.head()).toBe(0);
  });

  it.each(['', 'hanoi.'])(
    'pass over what the store and its tools keep for themselves (prefix "%s")',
    async (prefix) => {
      const store = world.open(world.server.url, prefix);
      await store.append('task-1', 'must-not-exist', newEvents('A'));
      const { client } = connectEsdb(world.server.url);
      await client.appendToStream('$settings', jsonEvent({ type: 'SettingsChanged', data: {} }));
      await client.setStreamMetadata(`${prefix}task-1`, { maxCount: 9 });
      await client.tombstoneStream(`${prefix}task-2`);
      expect(await store.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
      expect(store.source.stopped).toBeNull();
    },
  );

  it('stop at a stream that lacks an event in the store, as after a deletion and a scavenge, and say which', async () => {
    await fill();
    world.server.log.scavenge('task-1', 1);
    const fresh = await followingUnderTest(world.server);
    const store = fresh.open();
    await store.start();
    expect(await soon(() => store.source.stopped !== null, 20_000)).toBe(true);
    expect(store.source.stopped?.said.en).toMatch(
      /^the stream task-1 in EventStoreDB has event 2 but not the one before/,
    );
    expect(await store.head()).toBe(-1);
    await store.close();
    await fresh.end();
  }, 40_000);

  it('are told apart while a process stands by, too, when its address comes to lead elsewhere', async () => {
    await fill();
    const leader = world.open();
    await leader.start();
    const same = await startEsdbTestServer({ log: world.server.log });
    const standing = world.open(same.url);
    await standing.start();
    same.stop();
    const other = await startEsdbTestServer({ port: same.port });
    expect(await soon(() => standing.source.stopped !== null, 30_000)).toBe(true);
    expect(standing.source.stopped?.said.en).toContain('answers as one without a name');
    expect(leader.source.stopped).toBeNull();
    other.stop();
  }, 60_000);

  it('take no append where another store answers after an interruption, before anybody has compared it', async () => {
    await fill();
    const leader = world.open();
    await leader.append('task-1', 3, newEvents('A'));
    world.server.stop();
    expect(await soon(() => !leader.source.sure)).toBe(true);
    const appended = leader.append('task-2', 'must-not-exist', newEvents('B'));
    const other = await startEsdbTestServer({ port: world.server.port });
    await expect(appended).rejects.toThrow();
    expect(other.log.count).toBe(0);
    other.stop();
  }, 60_000);

  it('are kept apart by prefixes, and one without a prefix notices that it shares the store', async () => {
    const store = world.open(world.server.url, 'hanoi.');
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    const second = await followingUnderTest(world.server);
    const [hue, all] = [second.open(world.server.url, 'hue.'), await followingUnderTest(world.server)];
    expect(await hue.append('task-1', 'must-not-exist', newEvents('B'))).toStrictEqual({ revision: 0, sequence: 0 });
    expect((await store.read(0, 9)).map(({ stream, type }) => [stream, type])).toStrictEqual([['task-1', 'A']]);
    const greedy = all.open();
    await greedy.start();
    expect(await soon(() => greedy.source.state().stopped !== null)).toBe(true);
    expect(greedy.source.state().stopped?.en).toContain('set EVENTSTORE_STREAM_PREFIX');
    await second.end();
    await all.end();
  });
});
