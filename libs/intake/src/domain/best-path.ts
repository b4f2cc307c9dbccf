import type { Role } from './column-role.js';
import type { Affinity } from './cell-affinity.js';

/** Where a line stands: in a column (by its index), over the rows as group row, or outside of everything. */
export type Standing = Readonly<{ kind: 'cell' | 'stray' | 'group'; column: number; startsRow: boolean }>;

export type PathLine = Readonly<{ affinity: Affinity; startsWithNumber: boolean }>;

/**
 * The cheapest way to lay the lines, in their order, into the columns, in theirs: a column takes any number of lines,
 * a row may leave columns empty at a price, and group rows and stray lines may stand between. Linear in the lines.
 */
export const bestPath = (lines: readonly PathLine[], columns: readonly Role[]): readonly Standing[] => {
  const width = columns.length;
  const states = 2 * width + 1;
  const group = 2 * width;
  const gaps = gapCosts(columns);
  let costs: number[] = Array.from({ length: states }, () => Infinity);
  costs[group] = 0;
  const origins = new Int16Array(lines.length * states);
  lines.forEach(({ affinity }, at) => {
    const next = Array.from({ length: states }, () => Infinity);
    const reach = (state: number, from: number, cost: number): void => {
      if (cost >= next[state]!) return;
      next[state] = cost;
      origins[at * states + state] = from;
    };
    const nextIsNumber = lines[at + 1]?.startsWithNumber ?? false;
    for (let from = 0; from < states; from += 1) {
      const before = costs[from]!;
      if (before === Infinity) continue;
      const column = from === group ? width : from % width;
      for (let to = 0; to < width; to += 1) {
        const emission = affinity[columns[to]!];
        const sameRow = to > column ? gaps.between(column, to) : to === column && column < width ? STAYING[columns[to]!] : Infinity;
        const newRow = (column < width ? gaps.after(column) : 0) + NEW_ROW + gaps.before(to);
        reach(to, from, before + emission + Math.min(sameRow, newRow));
      }
      if (column < width) reach(width + column, from, before + affinity.stray);
      const closing = column < width ? gaps.after(column) : 0;
      reach(group, from, before + closing + Math.min(affinity.group, affinity.stray + 0.5) + (nextIsNumber || affinity.stray < 1 || affinity.group === 0 ? 0 : 3));
    }
    costs = next;
  });
  return walkBack(lines, costs, origins, columns, gaps);
};

const NEW_ROW = 1;
const EMPTY: Readonly<Record<Role, number>> = {
  ordinal: 5, title: 8, directive: 3, lead: 4, coordinators: 1, due: 3, result: 1, progress: 1, product: 1, note: 0.3, other: 1,
};
const STAYING: Readonly<Record<Role, number>> = {
  ordinal: 20, title: 0.3, directive: 0.6, lead: 0.5, coordinators: 0.5, due: 3, result: 0.3, progress: 4, product: 0.5, note: 0.4, other: 0.6,
};

type Gaps = Readonly<{
  between: (from: number, to: number) => number;
  before: (to: number) => number;
  after: (from: number) => number;
}>;

const gapCosts = (columns: readonly Role[]): Gaps => {
  const sums = [0];
  for (const role of columns) sums.push(sums.at(-1)! + EMPTY[role]);
  return {
    between: (from, to) => sums[to]! - sums[from + 1]!,
    before: (to) => sums[to]!,
    after: (from) => sums[columns.length]! - sums[from + 1]!,
  };
};

const walkBack = (
  lines: readonly PathLine[],
  last: readonly number[],
  origins: Int16Array,
  columns: readonly Role[],
  gaps: Gaps,
): readonly Standing[] => {
  const width = columns.length;
  const states = 2 * width + 1;
  const closed = last.map((cost, state) => cost + (state < 2 * width ? gaps.after(state % width) : 0));
  let state = closed.indexOf(Math.min(...closed));
  const path: Standing[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const from = origins[at * states + state]!;
    const { affinity } = lines[at]!;
    path.push(
      state === 2 * width
        ? { kind: affinity.group <= affinity.stray ? 'group' : 'stray', column: -1, startsRow: false }
        : { kind: state < width ? 'cell' : 'stray', column: state % width, startsRow: state < width && startsRow(from, state, columns, gaps) },
    );
    state = from;
  }
  return path.reverse();
};

const startsRow = (from: number, to: number, columns: readonly Role[], gaps: Gaps): boolean => {
  const width = columns.length;
  if (from === 2 * width) return true;
  const column = from % width;
  const sameRow = to > column ? gaps.between(column, to) : to === column ? STAYING[columns[to]!] : Infinity;
  return gaps.after(column) + NEW_ROW + gaps.before(to) < sameRow;
};
