import type { Standing } from './standing-of.js';
import type { Status } from './status.js';

/** What a task's assignments make of it together. */
export const taskStanding = (standings: readonly Standing[], report: number | null): Standing => {
  const active = standings.filter((one) => one.status !== 'withdrawn');
  const pool = active.length === 0 ? standings : active;
  const unfinished = pool.filter((one) => !isFinished(one.status));
  const deciding = unfinished.length > 0 ? byDue(unfinished, 'dueOn')[0] : byDue(pool, 'dueOn').at(-1);
  const completed =
    unfinished.length > 0 ? undefined : byDue(pool, 'completedOn').findLast((one) => one.completedOn !== null);
  return {
    status: taskStatus(active),
    late: active.some((one) => one.late),
    lateBy: active.reduce<number | null>(
      (most, one) => (one.lateBy !== null && one.lateBy > (most ?? 0) ? one.lateBy : most),
      null,
    ),
    dueOn: deciding?.dueOn ?? null,
    originalDueOn: deciding?.originalDueOn ?? null,
    remedialDueOn: deciding?.remedialDueOn ?? null,
    completedOn: completed?.completedOn ?? null,
    completionBasis: completed?.completionBasis ?? null,
    observed: pool.some((one) => one.observed),
    report,
  };
};

const taskStatus = (active: readonly Standing[]): Status => {
  const every = (...wanted: readonly Status[]): boolean => active.every((one) => wanted.includes(one.status));
  const any = (wanted: Status): boolean => active.some((one) => one.status === wanted);
  if (active.length === 0) return 'withdrawn';
  if (any('overdue')) return 'overdue';
  if (every('completed', 'completed-late')) return any('completed-late') ? 'completed-late' : 'completed';
  if (every('completed', 'completed-late', 'awaiting-confirmation')) return 'awaiting-confirmation';
  if (any('standing')) return 'standing';
  return every('not-started') ? 'not-started' : 'in-progress';
};

const isFinished = (status: Status): boolean =>
  status === 'completed' || status === 'completed-late' || status === 'awaiting-confirmation';

const LAST = '9999-12-31';
const byDue = (standings: readonly Standing[], by: 'dueOn' | 'completedOn'): readonly Standing[] =>
  standings.length < 2
    ? standings
    : standings.toSorted((one, other) =>
        keyOf(one, by) < keyOf(other, by) ? -1 : keyOf(one, by) > keyOf(other, by) ? 1 : 0,
      );

/** Which of two that are due on one day decides must not hang on the order in which they were assigned. */
const keyOf = (standing: Standing, by: 'dueOn' | 'completedOn'): string =>
  [standing[by], standing.originalDueOn, standing.remedialDueOn].map((day) => day ?? LAST).join();
