import { plusDays, type Day } from '#libs/kernel';
import { firstPeriod, periodAfter, periodAt, periodNamed, type Period, type Recurrence } from '#libs/tasks/facts';
import type { Assigned, Happening, Judged, Said } from './happening.js';
import { standingOf, type Standing } from './standing-of.js';
import { withoutStale } from './without-stale.js';
import { wordsOf } from './word.js';

/** One period of a recurring duty: how it stands by itself on a day, and the days on which that may change. */
export type PeriodLane = Readonly<{ period: Period; days: readonly Day[]; on: (day: Day) => Standing }>;

/**
 * The periods of a recurring duty from its start on, each with what was said and judged of it. They end with the first of
 * which nothing is said yet, and that begins after `until`: of those after it none can be late sooner, so no further one
 * changes how the duty stands. More than `MOST` are not told apart: twenty years of months.
 */
export const periodLanes = (
  assigned: Assigned,
  recurrence: Recurrence,
  known: readonly Happening[],
  start: Day,
  until: Day = start,
): readonly PeriodLane[] => {
  const periodOf = periodsSpokenOf(recurrence, known);
  const spoken = new Set(known.map(periodOf).filter((name) => name !== null));
  const begun = [...spoken].map((name) => periodNamed(recurrence, name)?.from ?? '');
  const last = [until, ...begun].sort().at(-1) ?? until;
  const periods = [firstPeriod(recurrence, start)];
  for (let one = periods[0]; one !== undefined && one.from <= last && periods.length < MOST; one = periods.at(-1)) {
    periods.push(periodAfter(recurrence, one));
  }
  return periods.map((period) =>
    laneOf(
      assigned,
      period,
      known.filter((one) => concerns(one, period, periodOf)),
    ),
  );
};

const MOST = 240;

/** What is said of the duty as a whole, a withdrawal or a release, is said of each period. */
const concerns = (one: Happening, { name }: Period, periodOf: (one: Happening) => string | null): boolean =>
  one.kind === 'said' || one.kind === 'judged' ? periodOf(one) === name : one.kind !== 'extended';

const laneOf = (assigned: Assigned, period: Period, known: readonly Happening[]): PeriodLane => {
  const alone: Assigned = { ...assigned, due: period.dueOn, standing: false };
  const own = withoutStale(known);
  const words = wordsOf(alone, own);
  return {
    period,
    days: [...own.map(({ on }) => on), ...words.map(({ from }) => from), plusDays(period.dueOn, 1)],
    on: (day) => standingOf(alone, own, words, day),
  };
};

/** A notice speaks of the period of its day; a judgement of the period of its report. */
const periodsSpokenOf = (recurrence: Recurrence, known: readonly Happening[]): ((one: Happening) => string | null) => {
  const said = known.filter((one) => one.kind === 'said');
  const named = (one: Said): string => one.period ?? periodAt(recurrence, one.on).name;
  const judged = ({ agency, report, period }: Judged): string | null => {
    const filed = said.find((one) => one.agency === agency && one.report === report && one.corrects !== true);
    return period ?? (filed === undefined ? null : named(filed));
  };
  return (one) => (one.kind === 'said' ? named(one) : one.kind === 'judged' ? judged(one) : null);
};
