import type { Position } from '@eventstore/db-client';
import { Ahead } from './ahead.js';

const at = (place: number): Position => ({ commit: BigInt(place), prepare: BigInt(place) });
/** Sees an event at every place from the first to the last, of which those named are ours. */
const seen = (ahead: Ahead, first: number, last: number, ...ours: readonly number[]): Ahead => {
  for (let place = first; place <= last; place += 1) ahead.see(at(place), ours.includes(place));
  return ahead;
};

describe('what stands ahead of a ledger', () => {
  it('may be passed over up to the event before the next of ours, once it is much', () => {
    const ahead = seen(new Ahead(at(0)), 1, 255);
    expect(ahead.passable).toBeNull();
    expect(seen(ahead, 256, 256).passable).toStrictEqual(at(256));
    expect(seen(ahead, 257, 400, 301).passable).toStrictEqual(at(300));
    expect(ahead.count).toBe(1);
  });

  it('may not be passed over when it is one of ours after few others, however many come later', () => {
    expect(seen(new Ahead(at(0)), 1, 900, 7).passable).toBeNull();
  });

  it('is passed over but once, and again when there is as much more', () => {
    const ahead = seen(new Ahead(at(0)), 1, 300);
    expect(ahead.follow(at(300))).toBe(true);
    expect(ahead.passable).toBeNull();
    seen(ahead, 301, 900, 600);
    expect(ahead.passable).toStrictEqual(at(599));
    expect(ahead.follow(at(599))).toBe(true);
    expect([ahead.passable, ahead.count]).toStrictEqual([null, 1]);
    expect(ahead.follow(at(600))).toBe(true);
    expect([ahead.passable, ahead.count]).toStrictEqual([at(900), 0]);
  });

  it('is not known where the ledger is beyond what was seen, or before where it was', () => {
    const ahead = seen(new Ahead(at(5)), 6, 9, 7);
    expect([ahead.follow(at(10)), ahead.follow(at(4))]).toStrictEqual([false, false]);
    expect(ahead.follow(at(8))).toBe(true);
    expect(ahead.follow(at(7))).toBe(false);
    expect(ahead.count).toBe(0);
  });
});
