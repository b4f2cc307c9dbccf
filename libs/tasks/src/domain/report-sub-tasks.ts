import type { Day } from '#libs/kernel';
import { transferFaults } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent } from './assignment.events.js';
import { courseOn, standsComplete } from './course.js';
import type { Duty } from './duty.js';
import { inPeriod, periodSpokenOf } from './in-period.js';
import { sayingOf } from './saying.js';

export type SubTasksDone = Readonly<{ taskId: string; agency: string; completedOn: Day; resultText: string }>;

export type ReportSubTasks = Readonly<{
  kind: 'ReportSubTasks';
  data: SubTasksDone;
  duty: Duty;
  effectiveOn: Day;
}>;

/** Reports for the agency that its units have done it all. It has nothing to say where the duty ended or is claimed as done. */
export const reportSubTasks = (command: ReportSubTasks, whole: Assignment): readonly AssignmentEvent[] => {
  const { data } = command;
  const { taskId, agency, completedOn, resultText } = data;
  const period = periodSpokenOf(undefined, completedOn, command.duty);
  const { assignment, duty } = inPeriod(whole, command.duty, period);
  const isOver = !duty.assigned || duty.withdrawn || transferFaults(command, assignment).length > 0;
  if (isOver || standsComplete(courseOn(assignment, null))) return [];
  const isLate = duty.dueOn !== null && completedOn > duty.dueOn;
  const claim = isLate ? 'completed-late' : 'completed';
  const report = { taskId, agency, claim, resultText, completedOn, criterion: null, evidence: [] } as const;
  return [{ type: 'StatusReported', data: { taskId, agency, ...sayingOf(report, duty, period) } }];
};
