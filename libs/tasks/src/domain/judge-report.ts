import type { Fault } from '#libs/kernel';
import { aliveFaults, transferFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type {
  AssignmentEvent,
  AssignmentReopened,
  CompletionConfirmed,
  StatusReportReturned,
} from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import { courseOn, isConfirmed, lastDayOf, standsComplete, type Course } from './course.js';
import type { Duty } from './duty.js';
import { inPeriod, lastConfirmedPeriod, periodFaults, periodOfReport } from './in-period.js';
import { refuse } from './refuse.js';
import { REASON_LIMIT, reasonFaults, tooLong } from './text-faults.js';

type Judging<Kind extends string, Data> = Readonly<{ kind: Kind; data: Data; duty: Duty }> & ActedOn;
export type ReturnStatusReport = Judging<'ReturnStatusReport', StatusReportReturned['data']>;
export type ConfirmCompletion = Judging<'ConfirmCompletion', CompletionConfirmed['data']>;
export type ReopenAssignment = Judging<'ReopenAssignment', AssignmentReopened['data']>;

export const returnStatusReport = (command: ReturnStatusReport, whole: Assignment): readonly AssignmentEvent[] => {
  const { taskId, agency, report, reason } = command.data;
  const { assignment } = inPeriod(whole, command.duty, periodOfReport(report, whole, command.duty));
  const course = courseOn(assignment, null);
  const { verdict } = course;
  if (verdict?.kind === 'returned' && verdict.report === report && isSame(verdict, command, reason, verdict.reason)) {
    return [];
  }
  refuse([
    ...judgedFaults(command, course, assignment),
    ...reasonFaults(reason),
    ...orderFaults(command, assignment),
    ...reportFaults(report, course, assignment),
    ...(verdict?.kind === 'returned' && verdict.report === report
      ? [assignmentFault('assignment.report-returned', 'report')]
      : []),
  ]);
  return [{ type: 'StatusReportReturned', data: { taskId, agency, report, reason } }];
};

export const confirmCompletion = (command: ConfirmCompletion, whole: Assignment): readonly AssignmentEvent[] => {
  const { taskId, agency, report, note } = command.data;
  const { assignment } = inPeriod(whole, command.duty, periodOfReport(report, whole, command.duty));
  const course = courseOn(assignment, null);
  const { verdict, claim } = course;
  if (verdict?.kind === 'confirmed' && verdict.report === report && isSame(verdict, command, note, verdict.note)) {
    return [];
  }
  const claimed = claim === 'completed' || claim === 'completed-late';
  refuse([
    ...judgedFaults(command, course, assignment),
    ...tooLong(note, REASON_LIMIT, 'note'),
    ...orderFaults(command, assignment),
    ...reportFaults(report, course, assignment),
    ...(verdict?.kind === 'returned' && verdict.report === report
      ? [assignmentFault('assignment.report-returned', 'report')]
      : []),
    ...(course.report === report && !claimed ? [assignmentFault('assignment.nothing-to-confirm', 'report')] : []),
  ]);
  return [{ type: 'CompletionConfirmed', data: { taskId, agency, report, note } }];
};

export const reopenAssignment = (command: ReopenAssignment, whole: Assignment): readonly AssignmentEvent[] => {
  const { taskId, agency, reason } = command.data;
  const period = command.data.period ?? lastConfirmedPeriod(whole, command.duty);
  const { assignment } = inPeriod(whole, command.duty, period);
  const course = courseOn(assignment, null);
  if (course.verdict?.kind === 'reopened' && isSame(course.verdict, command, reason, course.verdict.reason)) return [];
  refuse([
    ...judgedFaults(command, course, assignment),
    ...periodFaults(command.data.period, command, command.duty),
    ...reasonFaults(reason),
    ...orderFaults(command, assignment),
    ...(isConfirmed(course) ? [] : [assignmentFault('assignment.not-confirmed', 'agency')]),
  ]);
  const named = period === null ? {} : { period };
  return [{ type: 'AssignmentReopened', data: { taskId, agency, reason, ...named } }];
};

const judgedFaults = (
  command: Readonly<{ duty: Duty }> & ActedOn,
  course: Course,
  assignment: Assignment,
): readonly Fault[] => [
  ...aliveFaults(command, command.duty),
  ...(standsComplete(course) ? [] : transferFaults(command, assignment)),
];

const isSame = (verdict: { on: string }, { effectiveOn }: ActedOn, one: string | null, other: string | null): boolean =>
  verdict.on === effectiveOn && one === other;

/** A decision speaks of all that is on record: dated earlier, it would decide on what came after it. */
const orderFaults = ({ effectiveOn }: ActedOn, assignment: Assignment): readonly Fault[] => {
  const last = lastDayOf(assignment);
  return last !== null && effectiveOn < last ? [assignmentFault('assignment.later-on-record', 'effectiveOn')] : [];
};

const reportFaults = (report: number, course: Course, { turns }: Assignment): readonly Fault[] => {
  if (!turns.some((turn) => turn.kind === 'filed' && turn.report === report)) {
    return [assignmentFault('assignment.report-unknown', 'report')];
  }
  if (course.report !== report) return [assignmentFault('assignment.report-superseded', 'report')];
  return isConfirmed(course) ? [assignmentFault('assignment.confirmed', 'report')] : [];
};
