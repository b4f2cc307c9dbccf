import { isDay, type Fault } from '#libs/kernel';
import { enteredFaults, type Entered } from './entered.js';
import { isDate } from './recurrence.js';
import { refuse } from './refuse.js';
import type { Due, TaskAssigned, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignmentOf, type Task } from './task.js';

export type AssignTask = Readonly<{ kind: 'AssignTask'; data: TaskAssigned['data'] }> & Entered;

export const assignTask = (command: AssignTask, task: Task): readonly TaskEvent[] => {
  const { data } = command;
  if (assignmentOf(task) !== null) return [];
  refuse([...assignmentFaults(data), ...enteredFaults(command, null)]);
  return [{ type: 'TaskAssigned', data }];
};

/** Why a task cannot be assigned so; an import asks before it accepts a document. */
export const assignmentFaults = (data: TaskAssigned['data']): readonly Fault[] => [
  ...(data.title.trim() === '' ? [taskFault('task.title-missing', 'title')] : []),
  ...(data.directiveId.trim() === '' || data.directive.number.trim() === ''
    ? [taskFault('task.directive-missing', 'directive')]
    : []),
  ...dueFaultsOf(data.due),
  ...recurrenceFaultsOf(data),
  ...(data.assignees.some((agency) => agency.trim() === '') || new Set(data.assignees).size < data.assignees.length
    ? [taskFault('task.assignee-repeated', 'assignees')]
    : []),
];

const recurrenceFaultsOf = ({ due, recurrence }: TaskAssigned['data']): readonly Fault[] =>
  recurrence === undefined || (due.kind === 'recurring' && (recurrence.dueDay === 'last' || isDate(recurrence.dueDay)))
    ? []
    : [taskFault('task.recurrence-unexpected', 'recurrence')];

const dueFaultsOf = ({ kind, on }: Due): readonly Fault[] => {
  if (kind === 'day') return on === null || !isDay(on) ? [taskFault('task.due-day-missing', 'due')] : [];
  if (kind === 'recurring') return on === null || isDay(on) ? [] : [taskFault('task.due-day-missing', 'due')];
  return on === null ? [] : [taskFault('task.due-day-unexpected', 'due')];
};
