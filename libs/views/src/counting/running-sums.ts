import type { Day } from '#libs/kernel';
import { addChange, totalOf, type Changes, type ChangeSum } from '../domain/changes.js';
import type { Counter } from '../domain/counter.js';

/** How counters stand after each day on which one of them changes; `sums` are in the order of `counters`. */
export type RunningSums = Readonly<{
  counters: readonly Counter[];
  days: readonly Readonly<{ day: Day; sums: readonly number[] }>[];
}>;

export const runningSums = (changes: Iterable<Changes>): RunningSums => {
  const sum: ChangeSum = new Map();
  for (const one of changes) addAll(sum, one);
  const total = Object.entries(totalOf(sum) ?? {});
  const counters = [...new Set(total.flatMap(([, counted]) => Object.keys(counted)))].sort();
  const at = new Map(counters.map((counter, index) => [counter, index]));
  const sums = counters.map(() => 0);
  const days = total.map(([day, counted]) => {
    for (const [counter, by] of Object.entries(counted)) {
      const index = at.get(counter) ?? 0;
      sums[index] = (sums[index] ?? 0) + by;
    }
    return { day, sums: [...sums] };
  });
  return { counters, days };
};

/** The changes that the sums are made of. */
export const changesOf = ({ counters, days }: RunningSums): Changes => {
  const sum: ChangeSum = new Map();
  for (const [index, { day, sums }] of days.entries()) {
    const before = days[index - 1]?.sums;
    for (const [place, counter] of counters.entries()) {
      const by = (sums[place] ?? 0) - (before?.[place] ?? 0);
      if (by !== 0) addChange(sum, day, counter, by);
    }
  }
  return totalOf(sum) ?? {};
};

const addAll = (sum: ChangeSum, changes: Changes): void => {
  for (const [day, counted] of Object.entries(changes)) {
    for (const [counter, by] of Object.entries(counted)) addChange(sum, day, counter, by);
  }
};
