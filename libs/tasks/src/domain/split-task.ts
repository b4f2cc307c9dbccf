import type { Day, Fault } from '#libs/kernel';
import { unitFaults } from './agency-of-unit.js';
import { ceilingFaults } from './assign-sub-task.js';
import { assignmentFaults } from './assign-task.js';
import { decisionFaults } from './decision-faults.js';
import { enteredFaults, type Entered } from './entered.js';
import { refuse } from './refuse.js';
import { sameCitation } from './same-citation.js';
import type { TaskAssigned, TaskEvent, TaskPart, TaskSplit } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, type Task } from './task.js';
import { textOn, type TaskText } from './task-text.js';
import { taskTextFaults } from './task-text-faults.js';
import { REASON_LIMIT } from './text-faults.js';

/** `ceiling`, of a sub-task: the due day of the assignment that it belongs to. */
export type SplitTask = Readonly<{ kind: 'SplitTask'; data: TaskSplit['data']; ceiling: Day | null }> & Entered;

export const MOST_PARTS = 100;

/** The task ends with the split, and once: one that is withdrawn on record is not split on a day before. Its parts are assigned afterwards, so all that could refuse one is judged here. */
export const splitTask = (command: SplitTask, task: Task): readonly TaskEvent[] => {
  const { data, effectiveOn } = command;
  const earlier = task.find((event) => event.type === 'TaskSplit');
  if (earlier !== undefined && earlier.metadata.effectiveOn === effectiveOn && isSame(earlier.data, data)) return [];
  const text = textOn(effectiveOn, task);
  if (text === null) return refuse([taskFault('task.unknown', 'taskId')]);
  const isOver = task.some(({ type }) => type === 'TaskSplit' || type === 'TaskWithdrawn');
  if (isOver) return refuse([taskFault('task.withdrawn', 'taskId')]);
  const parent = assignmentOf(task)?.data.parent;
  refuse([
    ...(data.into.length < 2 ? [taskFault('task.split-too-few', 'into')] : []),
    ...(data.into.length > MOST_PARTS ? [taskFault('task.split-too-many', 'into')] : []),
    ...data.into.flatMap((part, index) => partFaults(part, text, index)),
    ...data.into.flatMap(({ assignees, due }, index) => [
      ...unitFaults(assignees, parent, () => `into[${index}].leads`),
      ...ceilingFaults(due.on, command.ceiling, `into[${index}].due`),
    ]),
    ...taskTextFaults(data.reason, REASON_LIMIT, 'reason'),
    ...decisionFaults(data.decidedBy),
    ...enteredFaults(command, assignedOn(task)),
  ]);
  return [{ type: 'TaskSplit', data }];
};

/** What assigns a part: the directive is that of the task as it was on the day. */
export const partAssignment = (part: TaskPart, text: TaskText, splitFrom: string): TaskAssigned['data'] => {
  const { directiveId, ...directive } = text.directive;
  return { ...part, directiveId, directive, unresolvedLeads: [], listing: null, splitFrom };
};

const partFaults = (part: TaskPart, text: TaskText, index: number): readonly Fault[] => {
  const at = (place: string): string => `into[${index}].${place}`;
  return [
    ...assignmentFaults(partAssignment(part, text, '')).map((fault) => ({ ...fault, place: at(fault.place) })),
    ...(part.assignees.length === 0 ? [taskFault('task.agency-missing', at('leads'))] : []),
    ...taskTextFaults(part.title, REASON_LIMIT, at('title')),
    ...taskTextFaults(part.product, REASON_LIMIT, at('product')),
  ];
};

const isSame = (one: TaskSplit['data'], other: TaskSplit['data']): boolean =>
  sameCitation(one.decidedBy, other.decidedBy) && JSON.stringify(one.into) === JSON.stringify(other.into);
