import { transferFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import { courseOn, isConfirmed } from './course.js';
import type { Duty } from './duty.js';
import { inPeriod, periodFaults, periodSpokenOf } from './in-period.js';
import { refuse } from './refuse.js';
import { reportFaultsOf } from './report-faults.js';
import { sayingOf, wordsOf } from './saying.js';
import type { StatusReport } from './status-report.js';

export type FileStatusReport = Readonly<{ kind: 'FileStatusReport'; data: StatusReport; duty: Duty }> & ActedOn;

export const fileStatusReport = (command: FileStatusReport, whole: Assignment): readonly AssignmentEvent[] => {
  const { data: report, effectiveOn } = command;
  const period = periodSpokenOf(report.period, effectiveOn, command.duty);
  const { assignment, duty } = inPeriod(whole, command.duty, period);
  const saying = sayingOf(report, duty, period);
  const filed = assignment.turns.findLast(({ kind, on }) => kind === 'filed' && on === effectiveOn);
  if (filed?.kind === 'filed' && filed.words === wordsOf(saying)) return [];
  refuse([
    ...reportFaultsOf(report, command, duty),
    ...periodFaults(report.period, command, duty),
    ...transferFaults(command, assignment),
    ...(isConfirmed(courseOn(assignment, effectiveOn)) ? [assignmentFault('assignment.confirmed', 'effectiveOn')] : []),
  ]);
  return [{ type: 'StatusReported', data: { taskId: report.taskId, agency: report.agency, ...saying } }];
};
