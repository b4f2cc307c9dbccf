import type { Role } from './column-role.js';
import type { Affinity } from './cell-affinity.js';

/** Where a line stands: in a column (by its index), over the rows as group row, or outside of everything. */
export type Standing = Readonly<{ kind: 'cell' | 'stray' | 'group'; column: number; startsRow: boolean }>;

export type PathLine = Readonly<{ affinity: Affinity; startsWithNumber: boolean }>;

/**
 * The cheapest way to lay the lines, in their order, into the columns, in theirs: a column takes any number of lines,
 * a row may leave columns empty at a price, and group rows and stray lines may stand between. Linear in the lines.
 * States are the columns, then a stray line after each column, then the place between two rows.
 */
export const bestPath = (lines: readonly PathLine[], columns: readonly Role[]): readonly Standing[] => {
  const width = columns.length;
  const between = 2 * width;
  const steps = stepCosts(columns);
  let costs = new Float64Array(between + 1).fill(Infinity);
  let next = new Float64Array(between + 1);
  costs[between] = 0;
  const origins = new Int16Array(lines.length * (between + 1));
  for (let at = 0; at < lines.length; at += 1) {
    const { affinity } = lines[at]!;
    const base = at * (between + 1);
    const grouped = groupCost(affinity, lines[at + 1]?.startsWithNumber ?? false);
    for (let to = 0; to <= between; to += 1) {
      const emission = to < width ? affinity[columns[to]!] : to < between ? affinity.stray : grouped;
      let best = Infinity;
      let origin = 0;
      for (let from = 0; from <= between; from += 1) {
        const cost = costs[from]! + steps[from * (between + 1) + to]!;
        if (cost < best) {
          best = cost;
          origin = from;
        }
      }
      next[to] = best + emission;
      origins[base + to] = origin;
    }
    [costs, next] = [next, costs];
  }
  return walkBack(lines, costs, origins, columns);
};

const NEW_ROW = 1;
const EMPTY: Readonly<Record<Role, number>> = {
  ordinal: 5,
  title: 8,
  directive: 3,
  lead: 4,
  coordinators: 1,
  due: 3,
  result: 1,
  progress: 1,
  product: 1,
  note: 0.3,
  other: 1,
};
const STAYING: Readonly<Record<Role, number>> = {
  ordinal: 20,
  title: 0.3,
  directive: 0.6,
  lead: 0.5,
  coordinators: 0.5,
  due: 3,
  result: 0.3,
  progress: 4,
  product: 0.5,
  note: 0.4,
  other: 0.6,
};

const groupCost = ({ group, stray }: Affinity, nextIsNumber: boolean): number =>
  Math.min(group, stray + 0.5) + (nextIsNumber || stray < 1 || group === 0 ? 0 : 3);

const emptied = (columns: readonly Role[]): number => columns.reduce((sum, role) => sum + EMPTY[role], 0);

const inSameRow = (columns: readonly Role[], from: number, to: number): number =>
  to === from ? STAYING[columns[to]!] : to > from ? emptied(columns.slice(from + 1, to)) : Infinity;

const inNewRow = (columns: readonly Role[], from: number, to: number): number =>
  emptied(columns.slice(from + 1)) + NEW_ROW + emptied(columns.slice(0, to));

const stepCosts = (columns: readonly Role[]): Float64Array => {
  const width = columns.length;
  const between = 2 * width;
  const steps = new Float64Array((between + 1) ** 2).fill(Infinity);
  for (let from = 0; from <= between; from += 1) {
    const column = from === between ? width : from % width;
    const row = from * (between + 1);
    for (let to = 0; to < width; to += 1)
      steps[row + to] = Math.min(
        from === between ? Infinity : inSameRow(columns, column, to),
        inNewRow(columns, column, to),
      );
    if (from !== between) steps[row + width + column] = 0;
    steps[row + between] = emptied(columns.slice(column + 1));
  }
  return steps;
};

const walkBack = (
  lines: readonly PathLine[],
  last: Float64Array,
  origins: Int16Array,
  columns: readonly Role[],
): readonly Standing[] => {
  const width = columns.length;
  const between = 2 * width;
  const closed = [...last].map((cost, state) =>
    state < between ? cost + emptied(columns.slice((state % width) + 1)) : cost,
  );
  const path: Standing[] = [];
  let state = closed.indexOf(Math.min(...closed));
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const from = origins[at * (between + 1) + state]!;
    const { group, stray } = lines[at]!.affinity;
    const kind = state < width ? 'cell' : state === between && group <= stray ? 'group' : 'stray';
    path.push({
      kind,
      column: kind === 'group' ? -1 : state % width,
      startsRow: kind === 'cell' && startsRow(columns, from, state),
    });
    state = from;
  }
  return path.reverse();
};

const startsRow = (columns: readonly Role[], from: number, to: number): boolean => {
  const column = from % columns.length;
  return from === 2 * columns.length || inNewRow(columns, column, to) < inSameRow(columns, column, to);
};
