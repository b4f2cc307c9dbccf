import { setTimeout as sleep } from 'node:timers/promises';
import { newEvents } from '../contract/new-events.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';

const PREFIX = 'ours.';
const LATE_MS = 6_000;

describe('looking at what the store holds beyond the ledger', () => {
  let world: FollowingUnderTest;
  beforeEach(async () => {
    world = await followingUnderTest();
  });
  afterEach(() => world.end());

  const others = (events: number): void => {
    for (let note = 0; note < events; note += 1) world.server.log.describe('theirs', { $maxCount: note });
  };

  it('asks for next to nothing while there is nothing', async () => {
    const store = world.open(undefined, PREFIX);
    await store.append('task-1', 'must-not-exist', newEvents(...Array.from({ length: 300 }, () => 'A')));
    expect(await soon(() => store.source.state().behind === 0)).toBe(true);
    const before = world.server.readEvents();
    expect(await soon(() => world.server.readEvents() > before)).toBe(true);
    await sleep(3_000);
    expect(world.server.readEvents() - before).toBeLessThan(50);
  });

  it('goes on at the next look where it was, and reads each event once', async () => {
    const first = world.open(undefined, PREFIX);
    await first.append('task-1', 'must-not-exist', newEvents('A'));
    await first.close();
    others(12_000);
    world.server.faults.searchMs = 20_000;
    const before = world.server.readEvents();
    const store = world.open(undefined, PREFIX, 30_000);
    expect(await store.append('task-1', 0, newEvents('B'))).toStrictEqual({ revision: 1, sequence: 1 });
    expect(world.server.readEvents() - before).toBeLessThan(13_000);
  }, 40_000);

  it('tells how long the store has not answered, and how long nothing got on, until both are over', async () => {
    const store = world.open(undefined, PREFIX);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    world.server.faults.silentReads = 1;
    expect(await soon(() => store.source.state().unansweredMs > 4_000)).toBe(true);
    expect(await soon(() => store.source.state().unansweredMs < 2_500, 20_000)).toBe(true);
    world.server.faults.mute = 1_000;
    const appended = store.append('task-1', 0, newEvents('B'));
    expect(await soon(() => store.source.state().stuckMs > 1_000, 20_000)).toBe(true);
    world.server.faults.mute = 0;
    await appended;
    expect(await soon(() => store.source.state().stuckMs === 0)).toBe(true);
  }, 60_000);

  it('ends when the program does, and waiting ends when its time is over, however much there is to read', async () => {
    const store = world.open(undefined, PREFIX);
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    others(20_000);
    world.server.faults.readMs = 400;
    const waited = store.source.caughtUp(500);
    expect(await Promise.race([waited, sleep(LATE_MS, 'late', { ref: false })])).toBe(false);
    const before = world.server.readEvents();
    expect(await soon(() => world.server.readEvents() > before)).toBe(true);
    expect(await Promise.race([store.close(), sleep(LATE_MS, 'late', { ref: false })])).toBeUndefined();
  }, 60_000);
});
