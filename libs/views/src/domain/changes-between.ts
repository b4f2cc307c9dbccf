import type { Day } from '#libs/kernel';
import type { Lane } from './lane.js';
import type { MissingSince } from './task-clears.js';
import { addChange, totalOf, type Changes, type ChangeSum } from './changes.js';
import { counterOf, type Counter } from './counter.js';

/** What of a task is counted: its own lane first, then those of its assignments, and which clears it lacks from a day on. */
export type CountedTask = Readonly<{ lanes: readonly Lane[]; missing: readonly MissingSince[] }>;

/** What changes on the counters when a task stands like `after` in place of `before`; null: nothing. What is the same object on both sides changes nothing. */
export const changesBetween = (before: CountedTask, after: CountedTask): Changes | null => {
  const sum: ChangeSum = new Map();
  count(before, after, (from, to, counter) => span(sum, from, to, counter, -1));
  count(after, before, (from, to, counter) => span(sum, from, to, counter, 1));
  return totalOf(sum);
};

/** A counter is one higher from a day on until the day before `to`; null: for ever. */
type Span = (from: Day, to: Day | null, counter: Counter) => void;

const span = (sum: ChangeSum, from: Day, to: Day | null, counter: Counter, by: number): void => {
  addChange(sum, from, counter, by);
  if (to !== null) addChange(sum, to, counter, -by);
};

const count = (one: CountedTask, other: CountedTask, add: Span): void => {
  const [task, ...assignments] = one.lanes;
  const start = task?.pieces[0]?.from;
  if (task === undefined || start === undefined) return;
  const isSameTask = task === other.lanes[0];
  if (!isSameTask) for (const { from, to, standing } of task.pieces) add(from, to, counterOf.status(standing.status));
  for (const lane of assignments) if (!other.lanes.includes(lane)) countAssignment(lane, start, add);
  if (one.missing !== other.missing) countMissing(one.missing, start, null, counterOf.missing, add);
  if (one.missing === other.missing && isSameTask) return;
  for (const { from, to, standing } of task.pieces) {
    if (standing.status === 'overdue') countMissing(one.missing, from, to, counterOf.lateMissing, add);
  }
};

/** An assignment that is late makes its task late. */
const countAssignment = ({ agency, pieces }: Lane, start: Day, add: Span): void => {
  for (const { from, to, standing } of pieces) {
    if (agency === null || (to !== null && to <= start)) continue;
    const first = from < start ? start : from;
    add(first, to, counterOf.agency(agency));
    if (standing.status === 'overdue') add(first, to, counterOf.lateAgency(agency));
  }
};

const countMissing = (
  missing: readonly MissingSince[],
  start: Day,
  end: Day | null,
  counter: (clear: MissingSince['missing'][number]) => Counter,
  add: Span,
): void => {
  for (const [index, step] of missing.entries()) {
    const until = missing[index + 1]?.from ?? null;
    const from = step.from < start ? start : step.from;
    const to = until === null || (end !== null && end < until) ? end : until;
    if (to === null || from < to) for (const clear of step.missing) add(from, to, counter(clear));
  }
};
