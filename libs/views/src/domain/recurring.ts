import type { Day } from '#libs/kernel';
import type { PeriodLane } from './period-lanes.js';
import type { Standing } from './standing-of.js';

/**
 * How a recurring duty stands on a day, by its periods and by `plain`, what it would be without them: late with the first
 * period that is; else it stands, for it is never done. Its due day is that of the first period not reported as done.
 */
export const recurringStanding = (plain: Standing, periods: readonly PeriodLane[], day: Day): Standing => {
  if (plain.status === 'withdrawn' || plain.dueOn !== null) return plain;
  const standings = periods.map((one) => one.on(day));
  const open = standings.find(({ status }) => !isDone(status));
  const late = open?.status === 'overdue';
  return {
    ...plain,
    status: late ? 'overdue' : 'standing',
    late,
    lateBy: null,
    dueOn: open?.dueOn ?? null,
    originalDueOn: open?.dueOn ?? null,
    completedOn: null,
    completionBasis: null,
  };
};

const isDone = (status: Standing['status']): boolean =>
  status === 'completed' || status === 'completed-late' || status === 'awaiting-confirmation';
