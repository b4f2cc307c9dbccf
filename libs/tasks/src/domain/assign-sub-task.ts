import type { Fault } from '#libs/kernel';
import { unitFaults } from './agency-of-unit.js';
import { assignmentFaults } from './assign-task.js';
import type { Duty } from './duty.js';
import { enteredFaults, type Entered } from './entered.js';
import { refuse } from './refuse.js';
import type { TaskAssigned, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignmentOf, type Task } from './task.js';
import { taskTextFaults } from './task-text-faults.js';
import { REASON_LIMIT } from './text-faults.js';

export type ParentAssignment = NonNullable<TaskAssigned['data']['parent']>;

/** `duty` is that of the agency that gives on what it was given, `isConfirmed` whether that is done. */
export type AssignSubTask = Readonly<{
  kind: 'AssignSubTask';
  data: TaskAssigned['data'] & Readonly<{ parent: ParentAssignment }>;
  duty: Duty;
  isConfirmed: boolean;
}> &
  Entered;

/** An agency gives work on to its own units, within the time that it has itself. */
export const assignSubTask = (command: AssignSubTask, task: Task): readonly TaskEvent[] => {
  const { data, duty } = command;
  const earlier = assignmentOf(task);
  if (earlier !== null)
    return saysSame(earlier.data, data) ? [] : refuse([taskFault('task.given-on-otherwise', 'title')]);
  if (!duty.assigned) return refuse([taskFault('task.parent-not-assigned', 'parent')]);
  refuse([
    ...(duty.withdrawn ? [taskFault('task.parent-ended', 'parent')] : []),
    ...(command.isConfirmed ? [taskFault('task.parent-ended', 'parent')] : []),
    ...assignmentFaults(data),
    ...(data.assignees.length === 0 ? [taskFault('task.agency-missing', 'units')] : []),
    ...unitFaults(data.assignees, data.parent, (index) => `units[${index}]`),
    ...ceilingFaults(data.due.on, duty.dueOn, 'due'),
    ...taskTextFaults(data.title, REASON_LIMIT, 'title'),
    ...taskTextFaults(data.product, REASON_LIMIT, 'product'),
    ...enteredFaults(command, duty.assignedOn),
  ]);
  return [{ type: 'TaskAssigned', data }];
};

/** Parent, title and units make the id; the rest is compared, so that no change passes for done. */
const saysSame = (one: TaskAssigned['data'], other: TaskAssigned['data']): boolean =>
  one.product === other.product &&
  one.approver === other.approver &&
  one.due.kind === other.due.kind &&
  one.due.on === other.due.on &&
  one.due.text === other.due.text;

/** A sub-task is due when the assignment is that it belongs to, or before. */
export const ceilingFaults = (due: string | null, ceiling: string | null, place: string): readonly Fault[] =>
  ceiling !== null && (due === null || due > ceiling) ? [taskFault('task.due-after-parent', place)] : [];
