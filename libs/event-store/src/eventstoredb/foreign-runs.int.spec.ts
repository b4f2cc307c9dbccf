import { newEvents } from '../contract/new-events.js';
import type { EsdbEventStore } from './esdb-event-store.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';

const PREFIX = 'ours.';

describe('a long run of events of others', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  const others = (events: number): void => {
    for (let note = 0; note < events; note += 1) world.server.log.describe('theirs', { $maxCount: note });
  };
  const open = (): EsdbEventStore => world.open(undefined, PREFIX);
  /** One event of ours is in the ledger, and whoever follows from there has so many of others to look through. */
  const ahead = async (events: number): Promise<void> => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    await store.close();
    others(events);
  };

  it('is looked through to its end as long as the store says that it looks, though nothing of it is told', async () => {
    await ahead(8_000);
    world.server.faults.searchMs = 40;
    const store = open();
    await store.start();
    world.server.faults.brokenReads = 1_000_000;
    expect(await store.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
    expect(store.source.state().resubscriptions).toStrictEqual({});
  }, 30_000);

  it('is passed over though something of ours stands behind it, and nobody is unseated meanwhile', async () => {
    await ahead(300);
    world.server.faults.searchMs = 20_000;
    const stores = [open(), open()];
    for (const store of stores) await store.start();
    expect(await stores[1]?.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
    const unseated = stores.map(({ source }) => source.state().resubscriptions['database'] ?? 0);
    expect(unseated).toStrictEqual([0, 0]);
  }, 30_000);

  it('is no sign of life once what stood there at first is looked through, as it may go on while nothing is told', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults.mute = 2;
    const appended = open().append('task-1', 0, newEvents('B'));
    const interrupted = (): readonly string[] => Object.keys(store.source.state().resubscriptions);
    await soon(async () => {
      others(2);
      await world.server.log.settled();
      return interrupted().length > 0;
    });
    expect(interrupted()).toStrictEqual(['silent']);
    world.server.faults.mute = 0;
    expect(await appended).toStrictEqual({ revision: 1, sequence: 1 });
  });
});
