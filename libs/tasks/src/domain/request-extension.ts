import { isDay, type Day, type Fault } from '#libs/kernel';
import { actedOnFaults, type ActedOn } from './acted-on.js';
import type { Assignment } from './assignment.js';
import type { AssignmentEvent, ExtensionRequested } from './assignment.events.js';
import { assignmentFault } from './assignment.rejections.js';
import { courseOn, isConfirmed } from './course.js';
import type { Duty } from './duty.js';
import { refuse } from './refuse.js';
import { reasonFaults } from './text-faults.js';

export type ExtensionWish = Omit<ExtensionRequested['data'], 'dueOn' | 'filedLate'>;
export type RequestExtension = Readonly<{ kind: 'RequestExtension'; data: ExtensionWish; duty: Duty }> & ActedOn;

export const requestExtension = (command: RequestExtension, assignment: Assignment): readonly AssignmentEvent[] => {
  const { data, duty, effectiveOn } = command;
  const { taskId, agency, to, reason } = data;
  const pending = assignment.requests.find(({ decision }) => decision === null);
  if (pending?.to === to && pending.reason === reason && pending.on === effectiveOn) return [];
  refuse([
    ...actedOnFaults(command, duty, assignment),
    ...laterFaults(to, duty),
    ...reasonFaults(reason),
    ...(pending === undefined ? [] : [assignmentFault('assignment.extension-pending', 'agency')]),
    ...(isConfirmed(courseOn(assignment, effectiveOn)) ? [assignmentFault('assignment.confirmed', 'effectiveOn')] : []),
  ]);
  const { dueOn } = duty;
  const filedLate = dueOn !== null && effectiveOn > dueOn;
  return [{ type: 'ExtensionRequested', data: { taskId, agency, to, reason, dueOn, filedLate } }];
};

export const laterFaults = (to: Day, { assigned, dueOn, ceiling = null }: Duty): readonly Fault[] => {
  if (!isDay(to)) return [assignmentFault('assignment.day-unreadable', 'to')];
  if (!assigned) return [];
  if (dueOn === null) return [assignmentFault('assignment.no-deadline', 'taskId')];
  if (to <= dueOn) return [assignmentFault('assignment.extension-not-later', 'to')];
  return ceiling !== null && to > ceiling ? [assignmentFault('assignment.due-after-parent', 'to')] : [];
};
