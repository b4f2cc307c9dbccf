import { daysBetween, type Day } from '#libs/kernel';
import { concerns, startOf } from './concerning.js';
import { inEffectiveOrder, type Happening } from './happening.js';
import { periodLanes } from './period-lanes.js';
import type { Status } from './status.js';

/** One period of a recurring duty as it stands on a day; `daysLate` counts up to the day while it is open. */
export type PeriodStanding = Readonly<{
  period: string;
  from: Day;
  to: Day;
  dueOn: Day;
  status: Status;
  daysLate: number;
  completedOn: Day | null;
}>;

/** Every period of the first of `agencies` that has begun by the day, none of a duty that does not recur. The others are those whose duty it took over. */
export const periodsOn = (
  happenings: readonly Happening[],
  agencies: readonly string[],
  day: Day,
): readonly PeriodStanding[] => {
  const known = happenings.toSorted(inEffectiveOrder);
  const assigned = known.find((one) => one.kind === 'assigned');
  if (assigned?.recurrence === undefined) return [];
  const own = known.filter((one) => concerns(one, agencies));
  const since = agencies.map((agency) => startOf(assigned, known, agency)).sort()[0] ?? assigned.on;
  return periodLanes(assigned, assigned.recurrence, own, since, day)
    .filter(({ period }) => period.from <= day)
    .map(({ period: { name, from, to, dueOn }, on }) => {
      const { status, lateBy, completedOn } = on(day);
      const daysLate = status === 'overdue' ? daysBetween(dueOn, day) : (lateBy ?? 0);
      return { period: name, from, to, dueOn, status, daysLate, completedOn };
    });
};
