import { jest } from '@jest/globals';
import { PacedWakes } from './paced-wakes.js';

describe('paced wakes', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('wake all at once after quiet, gather what rings meanwhile, and lose no last ring', () => {
    const wakes = new PacedWakes(25);
    const woken = [0, 0];
    wakes.add(() => (woken[0] = (woken[0] ?? 0) + 1));
    wakes.add(() => (woken[1] = (woken[1] ?? 0) + 1));
    wakes.ring();
    expect([woken, wakes.count]).toStrictEqual([[1, 1], 1]);
    wakes.ring();
    wakes.ring();
    expect(woken).toStrictEqual([1, 1]);
    jest.advanceTimersByTime(25);
    expect([woken, wakes.count]).toStrictEqual([[2, 2], 2]);
    jest.advanceTimersByTime(1_000);
    expect(woken).toStrictEqual([2, 2]);
    wakes.ring();
    expect(woken).toStrictEqual([3, 3]);
  });

  it('leave out whoever went, and tell when nobody is left', () => {
    const wakes = new PacedWakes(25);
    let woken = 0;
    const [one, other] = [() => (woken += 1), () => undefined];
    wakes.add(one);
    wakes.add(other);
    expect(wakes.remove(one)).toBe(true);
    wakes.ring();
    expect(woken).toBe(0);
    expect(wakes.remove(other)).toBe(false);
    jest.runOnlyPendingTimers();
  });
});
