import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '#libs/event-store';
import { until, world, type World } from '../read-store.spec-kit.js';
import { LedgerFollower } from './ledger-follower.js';

describe('a follower whom nothing concerns', () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
  });
  afterEach(() => w.end());

  it('leaves the database alone while it is woken, and keeps its place soon after', async () => {
    const kept: number[] = [];
    let [ring, looks] = [(): void => undefined, 0];
    const ledger: Ledger = Object.assign(Object.create(w.store) as Ledger, {
      onAppended: async (wake: () => void) => ((ring = wake), async () => undefined),
    });
    const follower = new LedgerFollower({
      ...{ name: 'idle', url: w.url, ledger },
      position: () => Promise.resolve((looks += 1) && (kept.at(-1) ?? -1)),
      handle: () => Promise.reject(new Error('nothing concerns it')),
      passing: { concerns: () => false, keep: (_from, to) => Promise.resolve(void kept.push(to)) },
    });
    follower.start();
    await until(() => follower.state().leader, 'it leads');
    const last = await w.pay('a', 1, 2);
    ring();
    await until(() => follower.state().position === last, 'it passed what was appended');
    const before = looks;
    for (let rings = 0; rings < 20; rings += 1) await pause(10).then(ring);
    expect([looks - before, kept]).toStrictEqual([0, []]);
    await until(() => kept.at(-1) === last, 'it keeps its place', 1_000);
    await follower.close();
  });
});
