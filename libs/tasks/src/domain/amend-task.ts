import type { Day, Fault } from '#libs/kernel';
import { decisionFaults } from './decision-faults.js';
import { enteredFaults, type Entered } from './entered.js';
import { refuse } from './refuse.js';
import { sameCitation } from './same-citation.js';
import type { DirectiveCited, TaskAmended, TaskChange, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, isWithdrawnBy, type Task } from './task.js';
import { textOn, type TaskText } from './task-text.js';
import { taskTextFaults } from './task-text-faults.js';
import { REASON_LIMIT } from './text-faults.js';

export type Amended = Readonly<Partial<Omit<TaskText, 'directive'>>>;
export type Amendment = Omit<TaskAmended['data'], 'changes'> & Readonly<{ to: Amended }>;
export type AmendTask = Readonly<{ kind: 'AmendTask'; data: Amendment }> & Entered;

/** Only what differs from the text of that day is an amendment. */
export const amendTask = (command: AmendTask, task: Task): readonly TaskEvent[] => {
  const { data, effectiveOn } = command;
  const text = textOn(effectiveOn, task);
  if (text === null) return refuse([taskFault('task.unknown', 'taskId')]);
  const changes = changesOf(text, data.to);
  if (isRecorded(command, changes, task)) return [];
  refuse([
    ...(isWithdrawnBy(effectiveOn, task) ? [taskFault('task.withdrawn', 'taskId')] : []),
    ...(changes.length === 0 ? [taskFault('task.nothing-amended', 'to')] : []),
    ...textFaults(data),
    ...decisionFaults(data.decidedBy),
    ...enteredFaults(command, assignedOn(task)),
  ]);
  const { taskId, decidedBy, reason } = data;
  return [{ type: 'TaskAmended', data: { taskId, changes, decidedBy, reason } }];
};

export type Move = Omit<TaskAmended['data'], 'changes'> & Readonly<{ from: string; to: DirectiveCited }>;
export type MoveTask = Readonly<{ kind: 'MoveTask'; data: Move; effectiveOn: Day }>;

/** An open task goes over to the directive that replaces its own; one that ended or went elsewhere stays as it is. */
export const moveTask = ({ data, effectiveOn }: MoveTask, task: Task): readonly TaskEvent[] => {
  const { taskId, from, to, decidedBy, reason } = data;
  const present = textOn(effectiveOn, task)?.directive;
  if (present?.directiveId !== from || isWithdrawnBy(effectiveOn, task)) return [];
  const changes = [{ field: 'directive', from: present, to }] as const;
  return [{ type: 'TaskAmended', data: { taskId, changes, decidedBy, reason } }];
};

const changesOf = (text: TaskText, wanted: Amended): readonly TaskChange[] =>
  (Object.keys(wanted) as (keyof Amended)[])
    .filter((field) => wanted[field] !== undefined && !isSame(text[field], wanted[field]))
    .toSorted()
    .map((field) => ({ field, from: text[field], to: wanted[field] }) as TaskChange);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** That document said so that day, and what it did not have to change still reads as wanted. */
const isRecorded = ({ data, effectiveOn }: AmendTask, changes: readonly TaskChange[], task: Task): boolean =>
  task.some(
    (event) =>
      event.type === 'TaskAmended' &&
      event.metadata.effectiveOn === effectiveOn &&
      sameCitation(event.data.decidedBy, data.decidedBy) &&
      event.data.changes.every(({ field, to }) => field !== 'directive' && isSame(to, data.to[field])) &&
      changes.every(({ field }) => event.data.changes.some((one) => one.field === field)),
  );

const textFaults = ({ to, reason }: Amendment): readonly Fault[] => [
  ...(to.title !== undefined && to.title.trim() === '' ? [taskFault('task.title-missing', 'to.title')] : []),
  ...(['title', 'field', 'clause', 'product', 'approver', 'dueText'] as const).flatMap((field) =>
    taskTextFaults(to[field] ?? null, REASON_LIMIT, `to.${field}`),
  ),
  ...(to.coordinators ?? []).flatMap((code, index, all) => [
    ...(code.trim() === '' ? [taskFault('task.agency-missing', `to.coordinators[${index}]`)] : []),
    ...(all.indexOf(code) < index ? [taskFault('task.agency-repeated', `to.coordinators[${index}]`)] : []),
  ]),
  ...taskTextFaults(reason, REASON_LIMIT, 'reason'),
];
