import type { Day } from '#libs/kernel';
import { dueCounting } from './due-counting.js';
import type { Assigned, Happening } from './happening.js';
import type { Status } from './status.js';
import { wordOn, type Finish, type Word } from './word.js';

/**
 * How a duty stands on a day. `dueOn` is the due date that counts: for completed work the one of the completion day.
 * `lateBy` counts the days of finished work; null while it is open or when lateness was asserted without a day.
 */
export type Standing = Readonly<{
  status: Status;
  late: boolean;
  lateBy: number | null;
  dueOn: Day | null;
  originalDueOn: Day | null;
  remedialDueOn: Day | null;
  completedOn: Day | null;
  completionBasis: 'stated' | 'inferred' | null;
  observed: boolean;
  report: number | null;
}>;

/** `known` and `words` are in effective order and hold what concerns one assignment only. */
export const standingOf = (
  assigned: Assigned,
  known: readonly Happening[],
  words: readonly Word[],
  day: Day,
): Standing => {
  const past = known.filter((happening) => happening.on <= day);
  const last = past.findLast((happening) => happening.kind === 'said');
  const word = wordOn(words, day);
  const speaker = word?.said ?? last;
  const { dueOn, remedialDueOn } = dueCounting(assigned, past);
  const open: Standing = {
    status: openStatus(assigned, dueOn, day, last !== undefined),
    late: dueOn !== null && day > dueOn,
    lateBy: null,
    dueOn,
    originalDueOn: assigned.due,
    remedialDueOn,
    completedOn: null,
    completionBasis: null,
    observed: speaker?.agency === null,
    report: last?.sequence ?? null,
  };
  const finished = word === undefined || word.finish === null ? open : { ...open, ...finishedBy(word, word.finish) };
  const isEnded = past.some((one) => one.kind === 'withdrawn') || isReleased(past);
  return isEnded ? { ...finished, status: 'withdrawn', late: false } : finished;
};

const isReleased = (past: readonly Happening[]): boolean =>
  past.findLast((one) => one.kind === 'lead')?.joins === false;

const openStatus = (assigned: Assigned, dueOn: Day | null, day: Day, saidAnything: boolean): Status => {
  if (dueOn === null && assigned.standing) return 'standing';
  if (dueOn !== null && day > dueOn) return 'overdue';
  return saidAnything ? 'in-progress' : 'not-started';
};

const finishedBy = ({ said: { agency, completion }, confirmed }: Word, finish: Finish): Partial<Standing> => ({
  ...finish,
  status:
    agency !== null && confirmed !== true ? 'awaiting-confirmation' : finish.late ? 'completed-late' : 'completed',
  completedOn: completion?.on ?? null,
  completionBasis: completion?.basis ?? null,
});
