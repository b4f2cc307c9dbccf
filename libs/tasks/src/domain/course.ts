import type { Day } from '#libs/kernel';
import type { Assignment, Turn } from './assignment.js';
import type { Claim } from './task.events.js';

/** Where the talk about an assignment stands: the report that counts, what it claims and what was decided on it last. */
export type Course = Readonly<{
  report: number | null;
  claim: Claim | null;
  verdict: Extract<Turn, { kind: 'returned' | 'confirmed' | 'reopened' }> | null;
}>;

/** Turns count in the order of their effect, those of one day in the order of their recording. */
export const courseOn = ({ turns }: Assignment, day: Day | null): Course =>
  turns
    .filter(({ on }) => day === null || on <= day)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .reduce(taken, { report: null, claim: null, verdict: null });

const taken = (course: Course, turn: Turn, at: number, turns: readonly Turn[]): Course => {
  switch (turn.kind) {
    case 'filed':
      return said(turn);
    case 'corrected':
      return turn.report === course.report ? said(turn) : course;
    case 'confirmed':
      return { ...(wordsConfirmed(turn, turns.slice(0, at)) ?? course), verdict: turn };
    default:
      return { ...course, verdict: turn };
  }
};

/** What was confirmed counts, also where another report was dated before that and entered after it. */
const wordsConfirmed = ({ report }: Extract<Turn, { kind: 'confirmed' }>, before: readonly Turn[]): Course | null => {
  const turn = before.findLast((one) => (one.kind === 'filed' || one.kind === 'corrected') && one.report === report);
  return turn?.kind === 'filed' || turn?.kind === 'corrected' ? said(turn) : null;
};

const said = ({ report, claim }: Extract<Turn, { words: string }>): Course => ({
  report,
  claim,
  verdict: null,
});

/** Work that is claimed to be done, and neither returned nor reopened since. */
export const standsComplete = ({ claim, verdict }: Course): boolean =>
  (claim === 'completed' || claim === 'completed-late') && (verdict === null || verdict.kind === 'confirmed');

export const isConfirmed = ({ verdict }: Course): boolean => verdict?.kind === 'confirmed';

/** The last day of which anything is on record. */
export const lastDayOf = ({ turns }: Pick<Assignment, 'turns'>): Day | null =>
  turns.reduce<Day | null>((last, { on }) => (last === null || on > last ? on : last), null);

/** The last day on which anything was decided about a report. */
export const lastVerdictDayOf = ({ turns }: Assignment): Day | null =>
  lastDayOf({ turns: turns.filter(({ kind }) => kind !== 'filed' && kind !== 'corrected') });
