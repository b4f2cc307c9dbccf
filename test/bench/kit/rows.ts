import type { Case, Goal } from './bench.js';
import { median, pairedRatio, spread, type Spread } from './statistics.js';

/** Values by variant and figure, one per round, in the order of the rounds. */
export type Rounds = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export type Judged = Readonly<{ goal: string; reached: number; met: boolean }>;

export type Row = Readonly<{
  bench: string;
  case: string;
  variant: string;
  unit: string;
  rounds: number;
  median: number;
  spread: Spread;
  /** This variant over each other one, paired by round. */
  ratios: Readonly<Record<string, number>>;
  goals: readonly Judged[];
}>;

/** One row per variant and figure. */
export const rowsOf = (bench: string, { name, goals }: Case, rounds: Rounds): readonly Row[] =>
  [...rounds].flatMap(([variant, figures]) =>
    [...figures].map(([unit, values]) => ({
      bench,
      ...{ case: name, variant, unit, rounds: values.length, median: median(values), spread: spread(values) },
      ratios: ratiosOf(rounds, variant, unit, values),
      goals: goals
        .filter((goal) => goal.variant === variant && goal.figure === unit)
        .map((goal) => judged(goal, values, rounds)),
    })),
  );

const ratiosOf = (rounds: Rounds, variant: string, unit: string, values: readonly number[]) =>
  Object.fromEntries(
    [...rounds].flatMap(([peer, figures]) => {
      const theirs = figures.get(unit);
      return peer === variant || theirs === undefined ? [] : [[peer, pairedRatio(values, theirs)]];
    }),
  );

const judged = (goal: Goal, values: readonly number[], rounds: Rounds): Judged => {
  const { against, atLeast, atMost, figure } = goal;
  const theirs = against === undefined ? null : rounds.get(against)?.get(figure);
  if (theirs === undefined) throw new Error(`the goal names ${String(against)}, which has no ${figure}`);
  const reached = theirs === null ? median(values) : pairedRatio(values, theirs);
  const bound = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
  return {
    goal: against === undefined ? `${bound} ${figure}` : `${bound} × ${against}`,
    reached,
    met: (atLeast === undefined || reached >= atLeast) && (atMost === undefined || reached <= atMost),
  };
};
