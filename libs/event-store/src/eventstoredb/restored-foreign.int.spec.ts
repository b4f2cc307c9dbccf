import { newEvents } from '../contract/new-events.js';
import { connectEsdb } from './esdb-connection.js';
import { esdbEvent } from './esdb-event.js';
import type { EsdbEventStore } from './esdb-event-store.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';
import { proposalOf } from '../proposal.js';
import { sendToEsdb } from './send-to-esdb.js';

const PREFIX = 'ours.';
const OTHERS = 600;

describe('a ledger that has passed over an event of others which is there no more', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  const open = (patienceMs?: number): EsdbEventStore => world.open(undefined, PREFIX, patienceMs);
  const others = (): void => {
    for (let note = 0; note < OTHERS; note += 1) world.server.log.describe('theirs', { $maxCount: note });
  };
  /** One event of ours is in the ledger, which then went on to the last of others. */
  const passed = async (store: EsdbEventStore): Promise<void> => {
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    others();
    const end = String(world.server.log.events.at(-1)?.position);
    const followed = () => world.query<{ at: string }>('SELECT commit_position::text AS at FROM ledger.followed');
    expect(await soon(async () => (await followed())[0]?.at === end)).toBe(true);
  };
  /** As another process of ours whose append was not followed yet. */
  const appended = async (): Promise<void> => {
    const { events } = proposalOf('task-1', 0, newEvents('B'), {});
    const sent = { stream: `${PREFIX}task-1`, expected: 0, events: events.map((event) => esdbEvent(event)) };
    expect(await sendToEsdb(connectEsdb(world.server.url), sent)).toMatchObject({ appended: true });
  };

  it('goes on when the store was restored from a backup that holds all of ours', async () => {
    const store = open();
    await passed(store);
    await store.close();
    world.server.log.cutTo(100);
    const again = open();
    await again.start();
    expect(await again.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
  }, 30_000);

  it('misses nothing when the store has cleared it away', async () => {
    const store = open(1_500);
    await passed(store);
    world.server.faults.mute = 1;
    await expect(store.append('task-1', 0, newEvents('B'))).rejects.toThrow('has not arrived');
    await store.close();
    world.server.faults.mute = 0;
    world.server.log.scavenge('$$theirs', OTHERS);
    const again = open();
    await again.start();
    expect(await soon(async () => (await again.head()) === 1)).toBe(true);
    expect(again.source.state().resubscriptions).toStrictEqual({});
  }, 30_000);

  it('misses nothing when the store was cut before it and has grown since, with other events at other places', async () => {
    const store = open();
    await passed(store);
    await store.close();
    world.server.log.cutTo(100, 50);
    await appended();
    others();
    const again = open();
    await again.start();
    expect(await soon(async () => (await again.head()) === 1)).toBe(true);
  }, 30_000);
});
