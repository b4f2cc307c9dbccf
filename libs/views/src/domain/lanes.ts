import { plusDays, type Day } from '#libs/kernel';
import type { Lane, Piece } from './lane.js';
import { inEffectiveOrder, type Assigned, type Happening } from './happening.js';
import { standingOf, type Standing } from './standing-of.js';
import { periodLanes } from './period-lanes.js';
import { recurringStanding } from './recurring.js';
import { concerns, startOf } from './concerning.js';
import { taskStanding } from './task-standing.js';
import { afterTransfers } from './after-transfers.js';
import { withoutStale } from './without-stale.js';
import { wordsOf } from './word.js';

export type { Lane, Piece } from './lane.js';

/** The task's lane comes first. A task that names nobody who could be found stands as if it had one assignment of nobody. */
export const lanesOf = (happenings: readonly Happening[]): readonly Lane[] => {
  const assigned = happenings.find((happening) => happening.kind === 'assigned');
  if (assigned === undefined) return [];
  const known = happenings.toSorted(inEffectiveOrder);
  const nobody = assignmentLane(assigned, known, [], assigned.on);
  const own = new Set(known.map((one) => ('agency' in one ? one.agency : null)));
  const leads = known.flatMap((one) => (one.kind === 'lead' ? [one.agency] : []));
  const answering = [...new Set([...assigned.assignees, ...leads])].map((agency) =>
    own.has(agency)
      ? assignmentLane(assigned, known, [agency], startOf(assigned, known, agency))
      : { ...nobody, agency },
  );
  const assignments = afterTransfers(answering, known, (on, agencies) =>
    assignmentLane(
      assigned,
      known.filter((one) => one.kind !== 'lead' || one.on >= on),
      agencies,
      on,
      agencies
        .slice(1)
        .map((agency) => startOf(assigned, known, agency))
        .sort()[0] ?? on,
    ),
  );
  return [taskLane(assigned, known, assignments, nobody), ...assignments];
};

/**
 * `lanesOf` for `happenings`, of which all but the last fold to `before`: what one agency says, or is told of its own duty,
 * touches its lane and the task's, and all others are the same objects as before.
 */
export const lanesAfter = (before: readonly Lane[], happenings: readonly Happening[]): readonly Lane[] => {
  const assigned = happenings.find((happening) => happening.kind === 'assigned');
  const last = happenings.at(-1);
  const agency = last !== undefined && 'agency' in last ? last.agency : null;
  if (assigned === undefined || agency === null || !assigned.assignees.includes(agency)) return lanesOf(happenings);
  if (happenings.some(({ kind }) => kind === 'lead' || kind === 'transferred')) return lanesOf(happenings);
  const known = happenings.toSorted(inEffectiveOrder);
  const assignments = before
    .slice(1)
    .map((lane) => (lane.agency === agency ? assignmentLane(assigned, known, [agency], assigned.on) : lane));
  return [taskLane(assigned, known, assignments, null), ...assignments];
};

export const standingOn = (lane: Lane, day: Day): Standing | null =>
  lane.pieces.findLast((piece) => piece.from <= day)?.standing ?? null;

/** The lane of the first of `agencies`, from `start` on; the others are those whose duty it took over, laid on them at `since`. */
const assignmentLane = (
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

/** Until anybody answers for it, a task stands as nobody's; `nobody` null: somebody does from the first day on. */
const taskLane = (
  assigned: Assigned,
  known: readonly Happening[],
  assignments: readonly Lane[],
  nobody: Lane | null,
): Lane => {
  const lanes = nobody === null ? assignments : [...assignments, nobody];
  const days = [...known.map((one) => one.on), ...lanes.flatMap((lane) => lane.pieces.map((piece) => piece.from))];
  const on = (day: Day): Standing => {
    const report = known.findLast((happening) => happening.kind === 'said' && happening.on <= day)?.sequence ?? null;
    const begun = assignments.map((lane) => standingOn(lane, day)).filter((one) => one !== null);
    const nobodys = nobody === null ? null : standingOn(nobody, day);
    return taskStanding(begun.length > 0 || nobodys === null ? begun : [nobodys], report);
  };
  return { agency: null, pieces: piecesAt(assigned.on, days, on) };
};

const lastDaysOf = (assigned: Assigned, known: readonly Happening[]): readonly Day[] =>
  [assigned.due, ...known.map((one) => (one.kind === 'extended' ? one.to : null))].filter((day) => day !== null);

const piecesAt = (start: Day, days: readonly Day[], on: (day: Day) => Standing): readonly Piece[] => {
  const breaks = [...new Set([start, ...days.filter((day) => day > start)])].sort();
  const changes = breaks
    .map((from) => ({ from, standing: on(from) }))
    .filter(({ standing }, index, all) => index === 0 || !isSame(standing, all[index - 1]?.standing));
  return changes.map((piece, index) => ({ ...piece, to: changes[index + 1]?.from ?? null }));
};

export const isSame = (one: Standing, other: Standing | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    one.status === other.status &&
    one.late === other.late &&
    one.lateBy === other.lateBy &&
    one.dueOn === other.dueOn &&
    one.originalDueOn === other.originalDueOn &&
    one.remedialDueOn === other.remedialDueOn &&
    one.completedOn === other.completedOn &&
    one.completionBasis === other.completionBasis &&
    one.observed === other.observed &&
    one.report === other.report);
