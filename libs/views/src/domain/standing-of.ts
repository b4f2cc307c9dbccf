import { daysBetween, type Day } from '#libs/kernel';
import { dueCounting } from './due-counting.js';
import type { Assigned, Happening, Said } from './happening.js';
import type { Status } from './status.js';

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

/** `known` is in effective order and holds what concerns one assignment only. */
export const standingOf = (assigned: Assigned, known: readonly Happening[], day: Day): Standing => {
  const past = known.filter((happening) => happening.on <= day);
  const said = past.filter((happening) => happening.kind === 'said');
  const word = said.findLast((one) => one.claim !== null);
  const last = said.at(-1);
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
    observed: (word ?? last)?.agency === null,
    report: last?.sequence ?? null,
  };
  const finished = claimsCompletion(word) ? { ...open, ...completionOf(assigned, past, word) } : open;
  return past.some((one) => one.kind === 'withdrawn') ? { ...finished, status: 'withdrawn', late: false } : finished;
};

const openStatus = (assigned: Assigned, dueOn: Day | null, day: Day, saidAnything: boolean): Status => {
  if (dueOn === null && assigned.standing) return 'standing';
  if (dueOn !== null && day > dueOn) return 'overdue';
  return saidAnything ? 'in-progress' : 'not-started';
};

const claimsCompletion = (said: Said | undefined): said is Said =>
  said?.claim === 'completed' || said?.claim === 'completed-late';

const completionOf = (assigned: Assigned, past: readonly Happening[], said: Said): Partial<Standing> => {
  const stated = said.completion?.basis === 'stated' ? said.completion.on : null;
  const decidedOn = stated ?? said.on;
  const { dueOn } = dueCounting(
    assigned,
    past.filter((one) => one.on <= decidedOn),
  );
  const late = stated !== null && dueOn !== null ? stated > dueOn : said.claim === 'completed-late';
  return {
    status: said.agency !== null ? 'awaiting-confirmation' : late ? 'completed-late' : 'completed',
    late,
    lateBy: !late ? 0 : stated !== null && dueOn !== null ? daysBetween(dueOn, stated) : null,
    dueOn,
    completedOn: said.completion?.on ?? null,
    completionBasis: said.completion?.basis ?? null,
  };
};
