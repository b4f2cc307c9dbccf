import type { Fault } from '#libs/kernel';
import type { ActedOn } from './acted-on.js';
import type { Assignment, Turn } from './assignment.js';
import { assignmentFault } from './assignment.rejections.js';
import type { Duty } from './duty.js';
import { firstPeriod, periodAt, periodNamed } from './period.js';
import type { Recurrence } from './recurrence.js';

/** The period that a report speaks of: the one it names, or that of its day. Null where the duty does not recur. */
export const periodSpokenOf = (named: string | undefined, on: string, { recurrence }: Duty): string | null =>
  recurrence === undefined ? null : (named ?? periodAt(recurrence, on).name);

export const periodFaults = (named: string | undefined, { today }: ActedOn, duty: Duty): readonly Fault[] => {
  if (named === undefined) return [];
  if (duty.recurrence === undefined) return [assignmentFault('assignment.period-unexpected', 'period')];
  const period = periodNamed(duty.recurrence, named);
  const since = duty.recursSince ?? duty.assignedOn;
  const first = since === null ? null : firstPeriod(duty.recurrence, since);
  const known = period !== null && period.from <= today && (first === null || period.from >= first.from);
  return known ? [] : [assignmentFault('assignment.period-unknown', 'period')];
};

type Scope = Readonly<{ assignment: Assignment; duty: Duty }>;

/** The assignment as far as it concerns one period, with the due day of that period: each is reported and judged on its own. */
export const inPeriod = (assignment: Assignment, duty: Duty, period: string | null): Scope => {
  const { recurrence } = duty;
  if (recurrence === undefined || period === null) return { assignment, duty };
  const turns = assignment.turns.filter((turn) => periodOfTurn(turn, assignment, recurrence) === period);
  return {
    assignment: { ...assignment, turns },
    duty: { ...duty, dueOn: periodNamed(recurrence, period)?.dueOn ?? null },
  };
};

/** The period of a report by its name in the stream; null when there is no such report or the duty does not recur. */
export const periodOfReport = (report: number, assignment: Assignment, { recurrence }: Duty): string | null => {
  const filed = assignment.turns.find((turn) => turn.kind === 'filed' && turn.report === report);
  return recurrence === undefined || filed === undefined ? null : periodOfTurn(filed, assignment, recurrence);
};

/** The period that was confirmed last. */
export const lastConfirmedPeriod = (assignment: Assignment, duty: Duty): string | null => {
  const confirmed = assignment.turns.findLast((turn) => turn.kind === 'confirmed');
  return confirmed === undefined ? null : periodOfReport(confirmed.report, assignment, duty);
};

const periodOfTurn = (turn: Turn, { turns }: Assignment, recurrence: Recurrence): string | null => {
  if (turn.kind === 'reopened') return turn.period;
  const filed = turns.find((one) => one.kind === 'filed' && one.report === turn.report);
  return filed?.kind === 'filed' ? (filed.period ?? periodAt(recurrence, filed.on).name) : null;
};
