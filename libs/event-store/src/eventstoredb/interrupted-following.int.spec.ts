import { setTimeout as sleep } from 'node:timers/promises';
import { newEvent, newEvents, someMetadata } from '../contract/new-events.js';
import type { NewEvent } from '../streams.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';
import type { FaultName } from './test-server/faults.spec-kit.js';

describe('a ledger that follows EventStoreDB', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  it.each<FaultName>(['cancelAfter', 'breakAfter'])(
    'goes on where it was when the store ends it: %s',
    async (fault) => {
      const store = world.open();
      await store.append('task-1', 'must-not-exist', newEvents('A'));
      world.server.faults[fault] = 2;
      for (let revision = 1; revision < 5; revision += 1) {
        expect(await store.append('task-1', revision - 1, newEvents('B'))).toStrictEqual({
          revision,
          sequence: revision,
        });
      }
      expect(world.server.faults.fired[fault]).toBe(2);
      expect(store.source.state().resubscriptions['connection']).toBeGreaterThan(0);
    },
  );

  it('begins again where the store has been still since, though it was told that more was looked through', async () => {
    const first = world.open();
    await first.append('task-1', 'must-not-exist', newEvents('A'));
    await first.close();
    for (let start = 0; start < 2; start += 1) {
      const again = world.open();
      await again.start();
      await sleep(100);
      await again.close();
    }
    expect(await world.open().append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
  });

  it('misses no event that a checkpoint has overtaken when the store ends it in between', async () => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    for (let revision = 1; revision < 4; revision += 1) {
      world.server.faults.breakAhead = 1;
      expect(await store.append('task-1', revision - 1, newEvents('B'))).toStrictEqual({
        revision,
        sequence: revision,
      });
    }
    expect(world.server.faults.fired.breakAhead).toBe(3);
  });

  it('passes over many events of others once it has seen that none of its own is among them', async () => {
    const store = world.open(undefined, 'ours.');
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    for (let others = 0; others < 600; others += 1) world.server.log.describe('theirs', { $maxCount: others });
    const end = world.server.log.events.at(-1)?.position;
    const followed = () => world.query<{ at: string }>('SELECT commit_position::text AS at FROM ledger.followed');
    expect(await soon(async () => (await followed())[0]?.at === String(end))).toBe(true);
    expect(await store.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
    expect(store.source.state().resubscriptions).toStrictEqual({});
  });

  it.each([
    ['when the store ends it within the append', ['A', 'B', 'C', 'D'], 2],
    ['when the append is longer than a page', Array.from({ length: 1_100 }, () => 'A'), 0],
  ])('gives all events of an append one instant, though the store stamps each: %s', async (_, types, breakAfter) => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults.breakAfter = breakAfter;
    await store.append('task-2', 'must-not-exist', newEvents(...types));
    const instants = await world.query(`SELECT DISTINCT recorded_at FROM ledger.event WHERE stream = 'task-2'`);
    expect(instants).toHaveLength(1);
  });

  it('tells appends apart by themselves, not by the commands that their events name', async () => {
    const store = world.open();
    const of = (commandId: string): NewEvent => ({ ...newEvent('A'), metadata: { ...someMetadata, commandId } });
    await store.append('task-1', 'must-not-exist', [of('c-1'), of('c-2')]);
    await store.append('task-1', 1, [of('c-2')]);
    const instants = await world.query<{ revisions: number[] }>(
      'SELECT array_agg(revision::integer ORDER BY revision) AS revisions FROM ledger.event GROUP BY recorded_at ORDER BY 1',
    );
    expect(instants.map(({ revisions }) => revisions)).toStrictEqual([[0, 1], [2]]);
  });

  it('subscribes anew when the store moves and nothing arrives, though nobody here appends', async () => {
    const reader = world.open();
    await reader.start();
    await reader.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults.mute = 1;
    const writer = world.open();
    const appended = writer.append('task-1', 0, newEvents('B'));
    expect(await soon(() => (reader.source.state().resubscriptions['silent'] ?? 0) > 0)).toBe(true);
    expect(reader.source.state().behind).toBe(1);
    world.server.faults.mute = 0;
    expect(await appended).toStrictEqual({ revision: 1, sequence: 1 });
    expect(await soon(() => reader.source.state().behind === 0)).toBe(true);
  });

  it('is led by one process at a time, and by another one as soon as that ends', async () => {
    const [one, other] = [world.open(), world.open()];
    await one.start();
    await other.start();
    expect([one, other].map(({ source }) => source.state().leads)).toStrictEqual([true, false]);
    expect(await other.append('task-1', 'must-not-exist', newEvents('A'))).toMatchObject({ sequence: 0 });
    await one.close();
    expect(await other.append('task-1', 0, newEvents('B'))).toMatchObject({ sequence: 1 });
    expect(other.source.state().leads).toBe(true);
  });

  it('takes the lead from a process that holds it and does nothing', async () => {
    const first = world.open();
    await first.append('task-1', 'must-not-exist', newEvents('A'));
    await first.close();
    await world.query('SELECT pg_advisory_lock(7203114251110)');
    const store = world.open();
    expect(await store.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
    expect(store.source.state().leads).toBe(true);
  });

  it('keeps what no other program of ours would read alike: names, numbers, marks of its own', async () => {
    const store = world.open();
    const odd = JSON.parse('{"__proto__":{"a":1},"n":[1e21,-0.5,5e-324,-0],"u":"\\u2028","":0,"10":1}') as object;
    const metadata = {
      ...newEvent('A').metadata,
      $correlationId: 'own',
      $$schemaVersion: 7,
      $other: { $recordedAt: 1 },
    };
    await store.append('task-1', 'must-not-exist', [{ ...newEvent('A'), data: odd as never, metadata }]);
    const [row] = await world.query<{ data: string; metadata: string }>(
      'SELECT data::text, metadata::text FROM ledger.event',
    );
    expect(row).toStrictEqual({ data: JSON.stringify(odd), metadata: JSON.stringify(metadata) });
  });
});
