import { WrongStore } from '../wrong-store.js';
import { newEvent, newEvents } from '../contract/new-events.js';
import { connectEsdb } from './esdb-connection.js';
import { followingUnderTest, type FollowingUnderTest } from './following.spec-kit.js';
import { startEsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';
import type { FaultName } from './test-server/faults.spec-kit.js';
import { StoredLog } from './test-server/stored-log.spec-kit.js';

describe('an append to EventStoreDB whose outcome is not known', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  it.each<FaultName>([
    'unavailableBefore',
    'unavailableAfter',
    'deadlineAfter',
    'notReady',
    'notLeader',
    'silentAfter',
  ])('ends as exactly one, answered as if nothing had been: %s', async (fault) => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults[fault] = 2;
    const two = newEvents('B', 'C');
    if (fault === 'silentAfter') world.server.faults[fault] = 1;
    expect(await store.append('task-1', 0, two)).toStrictEqual({ revision: 2, sequence: 2 });
    expect(world.server.faults.fired[fault]).toBeGreaterThan(0);
    expect((await store.read(0, 10)).map(({ type }) => type)).toStrictEqual(['A', 'B', 'C']);
  });

  it('goes on at the leader that a node names, and comes back when that one is gone', async () => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    const leader = await startEsdbTestServer({ log: world.server.log });
    world.server.faults.leader = { host: '127.0.0.1', port: leader.port };
    world.server.faults.notLeader = 1;
    expect(await store.append('task-1', 0, newEvents('B'))).toMatchObject({ revision: 1 });
    leader.stop();
    expect(await store.append('task-1', 1, newEvents('C'))).toMatchObject({ revision: 2, sequence: 2 });
  });

  it('rejects when nobody answers for long, and repeating it afterwards adds nothing', async () => {
    const store = world.open(world.server.url, '', 2_000);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults.unavailableAfter = 1_000;
    const event = newEvent('B');
    await expect(store.append('task-1', 0, [event])).rejects.toThrow(/UNAVAILABLE/);
    world.server.faults.unavailableAfter = 0;
    expect(await store.append('task-1', 0, [event])).toStrictEqual({ revision: 1, sequence: 1 });
    expect(world.server.log.stream('task-1')).toHaveLength(2);
  });

  it('never takes the call of the client in which a second answer would end the process', async () => {
    const newer = await startEsdbTestServer({ log: new StoredLog(), version: '21.10' });
    const store = world.open(newer.url);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    expect(newer.batchAppends()).toBe(0);
    await connectEsdb(newer.url).client.appendToStream('task-2', [], { expectedRevision: 'no_stream' });
    expect(newer.batchAppends()).toBe(1);
    newer.stop();
  });

  it('says so when the stream was deleted for ever with the tools of the store', async () => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    await connectEsdb(world.server.url).client.tombstoneStream('task-1');
    const refused = store.append('task-1', 0, newEvents('B'));
    await expect(refused).rejects.toThrow(WrongStore);
    await expect(refused).rejects.toThrow(/task-1 was deleted/);
    expect(await store.append('task-2', 'must-not-exist', newEvents('C'))).toMatchObject({ sequence: 1 });
  });

  it('does not begin a stream again that was deleted with the tools of the store', async () => {
    const store = world.open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    await connectEsdb(world.server.url).client.deleteStream('task-1');
    await expect(store.append('task-1', 'must-not-exist', newEvents('B'))).rejects.toThrow('task-1');
    expect(await store.append('task-1', 0, newEvents('C'))).toStrictEqual({ revision: 1, sequence: 1 });
  });
});
