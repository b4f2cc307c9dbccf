import { GIVE_UP_AFTER_MS, nextAttempt } from './retry-schedule.js';

const HOUR = 3_600_000;

/** Every attempt of a delivery that never succeeds, in milliseconds after the first. */
const attempts = (chance: () => number): readonly number[] => {
  const at = [0];
  for (let failures = 1; ; failures += 1) {
    const now = at.at(-1) ?? 0;
    const next = nextAttempt({ failures, failingSince: 0, now, chance: chance() });
    if (next === null) return at;
    at.push(next);
  }
};
const pauses = (at: readonly number[]): readonly number[] => at.slice(1).map((one, index) => one - (at[index] ?? 0));

describe('a delivery that fails', () => {
  it('is tried again after pauses that double to six hours, for three days', () => {
    const tried = attempts(() => 0.5);
    expect(pauses(tried).slice(0, 4)).toStrictEqual([5_000, 10_000, 20_000, 40_000]);
    expect(Math.max(...pauses(tried))).toBe(6 * HOUR);
    expect(tried.at(-1)).toBe(GIVE_UP_AFTER_MS);
    expect(tried.length).toBe(25);
  });

  it.each([0, 1])('never leaves its bounds, whatever chance says (%d)', (chance) => {
    const tried = attempts(() => chance);
    expect(pauses(tried)[0]).toBe(chance === 0 ? 3_750 : 6_250);
    expect(Math.max(...pauses(tried))).toBeLessThanOrEqual(7.5 * HOUR);
    expect(tried.at(-1)).toBe(GIVE_UP_AFTER_MS);
  });

  it('is given up after three days and not before', () => {
    const failing = { failures: 30, failingSince: 1_000, chance: 0.5 };
    expect(nextAttempt({ ...failing, now: GIVE_UP_AFTER_MS + 999 })).toBe(GIVE_UP_AFTER_MS + 1_000);
    expect(nextAttempt({ ...failing, now: GIVE_UP_AFTER_MS + 1_000 })).toBeNull();
  });
});
