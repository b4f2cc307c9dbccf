import type { Day } from '#libs/kernel';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent, AssignmentTransferred } from './assignment.events.js';
import { courseOn, standsComplete } from './course.js';
import type { Duty } from './duty.js';

export type Transfer = Omit<AssignmentTransferred['data'], 'lapsedRequest'>;
export type TransferAssignment = Readonly<{
  kind: 'TransferAssignment';
  data: Transfer;
  duty: Duty;
  effectiveOn: Day;
}>;

/** Only what is open passes on: work that stands complete on the day stays with who did it; what recurs is never done. A merger may lie in the future. */
export const transferAssignment = (
  { data, duty, effectiveOn }: TransferAssignment,
  assignment: Assignment,
): readonly AssignmentEvent[] => {
  const { taskId, agency, successor } = data;
  const passed = assignment.transferred;
  if (!duty.assigned || duty.withdrawn || (passed !== null && passed.on >= (duty.assignedOn ?? effectiveOn))) return [];
  if (duty.recurrence === undefined && standsComplete(courseOn(assignment, effectiveOn))) return [];
  const pending = assignment.requests.find(({ decision }) => decision === null);
  return [
    { type: 'AssignmentTransferred', data: { taskId, agency, successor, lapsedRequest: pending?.request ?? null } },
  ];
};
