import type { Day } from '#libs/kernel';
import type { Counter } from './counter.js';

/** By how much counters change on a day, and so for all days after it. Days and counters are in order, none is zero. */
export type Changes = Readonly<Record<Day, Readonly<Record<Counter, number>>>>;

/** A sum of changes that may come in any order and may cancel each other. */
export type ChangeSum = Map<Day, Map<Counter, number>>;

export const addChange = (sum: ChangeSum, day: Day, counter: Counter, by: number): void => {
  let counters = sum.get(day);
  if (counters === undefined) sum.set(day, (counters = new Map()));
  counters.set(counter, (counters.get(counter) ?? 0) + by);
};

/** Null: they came to nothing. */
export const totalOf = (sum: ChangeSum): Changes | null => {
  const total: Record<Day, Record<Counter, number>> = {};
  let isNothing = true;
  for (const day of [...sum.keys()].sort()) {
    const counted = countedOn(sum.get(day) ?? NONE);
    if (counted === null) continue;
    total[day] = counted;
    isNothing = false;
  }
  return isNothing ? null : total;
};

const NONE: ReadonlyMap<Counter, number> = new Map();

const countedOn = (counters: ReadonlyMap<Counter, number>): Record<Counter, number> | null => {
  const counted: Record<Counter, number> = {};
  let isNothing = true;
  for (const counter of [...counters.keys()].sort()) {
    const by = counters.get(counter) ?? 0;
    if (by === 0) continue;
    counted[counter] = by;
    isNothing = false;
  }
  return isNothing ? null : counted;
};
