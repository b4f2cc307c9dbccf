import { plusDays, type Day } from '#libs/kernel';
import { concerns } from './concerning.js';
import type { Assigned, Happening } from './happening.js';
import type { Lane } from './lane.js';
import { periodLanes } from './period-lanes.js';
import { piecesAt } from './pieces.js';
import { recurringStanding } from './recurring.js';
import { standingOf, type Standing } from './standing-of.js';
import { withoutStale } from './without-stale.js';
import { wordsOf } from './word.js';

/** The lane of the first of `agencies`, from `start` on; the others are those whose duty it took over, laid on them at `since`. */
export const assignmentLane = (
  assigned: Assigned,
  known: readonly Happening[],
  agencies: readonly string[],
  start: Day,
  since = start,
): Lane => {
  const own = known.filter((happening) => concerns(happening, agencies));
  const concerning = withoutStale(own);
  const words = wordsOf(assigned, concerning);
  const days = [
    ...concerning.map((happening) => happening.on),
    ...words.map((word) => word.from),
    ...lastDaysOf(assigned, concerning).map((day) => plusDays(day, 1)),
  ];
  const { recurrence } = assigned;
  const periods = recurrence === undefined ? [] : periodLanes(assigned, recurrence, own, since);
  const plain = (day: Day): Standing => standingOf(assigned, concerning, words, day);
  return {
    agency: agencies[0] ?? null,
    pieces: piecesAt(start, [...days, ...periods.flatMap((one) => one.days)], (day) =>
      periods.length === 0 ? plain(day) : recurringStanding(plain(day), periods, day),
    ),
  };
};

const lastDaysOf = (assigned: Assigned, known: readonly Happening[]): readonly Day[] =>
  [assigned.due, ...known.map((one) => (one.kind === 'extended' ? one.to : null))].filter((day) => day !== null);
