import type { Day } from '#libs/kernel';
import type { Standing } from './standing-of.js';
import type { Status } from './status.js';

/** What a task's assignments make of it together. */
export const taskStanding = (standings: readonly Standing[], report: number | null): Standing => {
  const active = standings.filter((one) => one.status !== 'withdrawn');
  const pool = active.length === 0 ? standings : active;
  const unfinished = pool.filter((one) => !isFinished(one.status));
  const deciding = unfinished.length > 0 ? firstDue(unfinished) : lastOf(pool, 'dueOn');
  const dated = unfinished.length > 0 ? [] : pool.filter((one) => one.completedOn !== null);
  const completed = lastOf(dated, 'completedOn');
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

const firstDue = (standings: readonly Standing[]): Standing | undefined =>
  standings.reduce(
    (first: Standing | undefined, one) => (first === undefined || inOrder(one, first, 'dueOn') < 0 ? one : first),
    undefined,
  );

const lastOf = (standings: readonly Standing[], by: 'dueOn' | 'completedOn'): Standing | undefined =>
  standings.reduce(
    (last: Standing | undefined, one) => (last === undefined || inOrder(one, last, by) >= 0 ? one : last),
    undefined,
  );

/** Which of two that are due on one day decides must not hang on the order in which they were assigned. */
const inOrder = (one: Standing, other: Standing, by: 'dueOn' | 'completedOn'): number =>
  compared(one[by], other[by]) ||
  compared(one.originalDueOn, other.originalDueOn) ||
  compared(one.remedialDueOn, other.remedialDueOn);

/** No day comes after all others. */
const compared = (one: Day | null, other: Day | null): number =>
  one === other ? 0 : other === null || (one !== null && one < other) ? -1 : 1;
