import { newEvents } from '../contract/new-events.js';
import { connectEsdb } from './esdb-connection.js';
import { readInTime } from './read-in-time.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';
import { startTestCluster, type TestCluster } from './test-server/test-cluster.spec-kit.js';

const ELECTION_MS = 1_500;

describe('a cluster of EventStoreDB', () => {
  let world: FollowingUnderTest;
  let cluster: TestCluster;
  beforeEach(async () => {
    cluster = await startTestCluster();
    world = await followingUnderTest(cluster.nodes[0]);
  });
  afterEach(async () => {
    await world.end();
    cluster.stop();
  });
  const discovering = (...nodes: readonly number[]): string =>
    `esdb+discover://${nodes.map((node) => `127.0.0.1:${cluster.nodes[node]?.port}`).join(',')}?tls=false`;
  const addresses: Readonly<Record<string, () => string>> = {
    'a list of nodes': () => cluster.url,
    'nodes to discover the others by': () => discovering(0, 1, 2),
    'one follower to discover the others by': () => discovering(1),
    'one follower alone': () => cluster.nodes[2]?.url ?? '',
  };

  it.each(Object.keys(addresses))('is written to at its leader, by %s', async (given) => {
    const store = world.open(addresses[given]?.());
    expect(await store.append('task-1', 'must-not-exist', newEvents('A'))).toStrictEqual({ revision: 0, sequence: 0 });
    expect(await store.append('task-1', 0, newEvents('B', 'C'))).toStrictEqual({ revision: 2, sequence: 2 });
  });

  it.each(['a list of nodes', 'nodes to discover the others by', 'one follower to discover the others by'])(
    'keeps every acknowledged event once when its leader is killed under load: %s',
    async (given) => {
      const stores = [world.open(addresses[given]?.()), world.open(addresses[given]?.())];
      const acknowledged: string[] = [];
      const unknown: string[] = [];
      let ends = false;
      const write = async (writer: number): Promise<void> => {
        const store = stores[writer % 2];
        for (let revision = -1; !ends;) {
          const [event] = newEvents('Counted');
          if (store === undefined || event === undefined) return;
          const expected = revision === -1 ? 'must-not-exist' : revision;
          for (let answered = false; !answered;) {
            try {
              revision = (await store.append(`task-${writer}`, expected, [event])).revision;
              acknowledged.push(event.eventId);
              answered = true;
            } catch (error) {
              // The outcome is unknown: the same append again must end as one event.
              expect((error as Error).name).toBe('StoreUnreachable');
              unknown.push(event.eventId);
            }
          }
        }
      };
      await stores[0]?.append('first', 'must-not-exist', newEvents('First'));
      const writing = Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer)));
      expect(await soon(() => acknowledged.length > 20)).toBe(true);
      await cluster.killLeader(ELECTION_MS);
      const before = acknowledged.length;
      expect(await soon(() => acknowledged.length > before + 20, 40_000)).toBe(true);
      ends = true;
      await writing;
      const ids = cluster.log.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(acknowledged.filter((id) => !ids.includes(id))).toStrictEqual([]);
      const followed = await stores[1]?.read(0, ids.length);
      const ours = cluster.log.events.filter(
        ({ stream }) => /^(task-|first)/.test(stream) && stream !== 'task-ledger-store',
      );
      expect(followed?.map(({ eventId }) => eventId)).toStrictEqual(ours.map(({ id }) => id));
      expect(unknown.filter((id) => !ids.includes(id))).toStrictEqual([]);
    },
    90_000,
  );

  it('is not taken for a store that was restored when a node is asked that has fallen behind', async () => {
    const store = world.open(cluster.url);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    await store.close();
    for (const { faults } of cluster.nodes) faults.lagging = 2;
    const again = world.open(cluster.nodes[1]?.url);
    await again.start();
    expect(await again.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
  });

  it('says at a node that does not lead who does, and is read there all the same', async () => {
    const { client, credentials } = connectEsdb(cluster.nodes[1]?.url ?? '');
    const refused = readInTime(client.readAll({ requiresLeader: true, credentials }));
    await expect(refused).rejects.toMatchObject({ leader: { address: '127.0.0.1', port: cluster.nodes[0]?.port } });
    const elsewhere = connectEsdb(cluster.nodes[2]?.url ?? '');
    expect(await readInTime(elsewhere.client.readAll())).toStrictEqual([]);
  });
});
