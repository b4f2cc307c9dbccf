import type { Day } from '#libs/kernel';
import { lineChanges, type ToldTask } from './history-lines.js';
import { laneChanges, type LanePiece } from './lane-changes.js';
import type { MissingSince } from './task-clears.js';
import { addChange, totalOf, type Changes, type ChangeSum } from './changes.js';
import { counterOf, type Counter } from './counter.js';

/** What of a task is counted: its own lane first, then those of its assignments, which clears it lacks from a day on, and the lines of histories. */
export type CountedTask = ToldTask & Readonly<{ missing: readonly MissingSince[] }>;

/**
 * What changes on the counters when a task stands like `after` in place of `before`; null: nothing. `changed` is what its
 * lanes differ in: pieces that stand on both sides change nothing, and are not looked at.
 */
export const changesBetween = (
  before: CountedTask,
  after: CountedTask,
  changed = laneChanges(before.lanes, after.lanes),
): Changes | null => {
  const start = after.lanes[0]?.pieces[0]?.from;
  if (start === undefined) return null;
  const sum: ChangeSum = new Map();
  const less: Span = (from, to, counter) => span(sum, from, to, counter, -1);
  const more: Span = (from, to, counter) => span(sum, from, to, counter, 1);
  countPieces(changed.gone, start, less);
  countPieces(changed.come, start, more);
  if (before.missing === after.missing) {
    countLateMissing(before.missing, changed.gone, less);
    countLateMissing(after.missing, changed.come, more);
  } else {
    countAllMissing(before, less);
    countAllMissing(after, more);
  }
  lineChanges(before, after, (agency, day, by) => addChange(sum, day, counterOf.line(agency), by));
  return totalOf(sum);
};

/** A counter is one higher from a day on until the day before `to`; null: for ever. */
type Span = (from: Day, to: Day | null, counter: Counter) => void;

const span = (sum: ChangeSum, from: Day, to: Day | null, counter: Counter, by: number): void => {
  addChange(sum, from, counter, by);
  if (to !== null) addChange(sum, to, counter, -by);
};

/** An assignment that is late makes its task late. It counts from `start`, the first day of the task, on. */
const countPieces = (pieces: readonly LanePiece[], start: Day, add: Span): void => {
  for (const { agency, piece } of pieces) {
    const { from, to, standing } = piece;
    if (agency === null) {
      add(from, to, counterOf.status(standing.status));
    } else if (to === null || to > start) {
      const first = from < start ? start : from;
      add(first, to, counterOf.agency(agency));
      if (standing.status === 'overdue') add(first, to, counterOf.lateAgency(agency));
    }
  }
};

const countAllMissing = ({ lanes: [task], missing }: CountedTask, add: Span): void => {
  const start = task?.pieces[0]?.from;
  if (task === undefined || start === undefined) return;
  countMissing(missing, start, null, counterOf.missing, add);
  countLateMissing(
    missing,
    task.pieces.map((piece) => ({ agency: null, piece })),
    add,
  );
};

const countLateMissing = (missing: readonly MissingSince[], pieces: readonly LanePiece[], add: Span): void => {
  for (const { agency, piece } of pieces) {
    if (agency !== null || piece.standing.status !== 'overdue') continue;
    countMissing(missing, piece.from, piece.to, counterOf.lateMissing, add);
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
