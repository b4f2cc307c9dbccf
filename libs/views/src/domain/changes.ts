import type { Day } from '#libs/kernel';
import type { Counter } from './counter.js';

/** By how much counters change on a day, and so for all days after it. Days and counters are in order, none is zero. */
export type Changes = Readonly<Record<Day, Readonly<Record<Counter, number>>>>;

/** A sum of changes that may come in any order and may cancel each other. */
export type ChangeSum = Map<Day, Map<Counter, number>>;

export const addChange = (sum: ChangeSum, day: Day, counter: Counter, by: number): void => {
  const counters = sum.get(day) ?? new Map<Counter, number>();
  sum.set(day, counters.set(counter, (counters.get(counter) ?? 0) + by));
};

/** Null: they came to nothing. */
export const totalOf = (sum: ChangeSum): Changes | null => {
  const days = [...sum]
    .map(([day, counters]) => [day, [...counters].filter(([, by]) => by !== 0)] as const)
    .filter(([, counters]) => counters.length > 0);
  if (days.length === 0) return null;
  return Object.fromEntries(days.sort(byName).map(([day, all]) => [day, Object.fromEntries(all.sort(byName))]));
};

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
