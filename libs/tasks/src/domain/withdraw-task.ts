import { refuse } from './refuse.js';
import { decisionFaults } from './decision-faults.js';
import { enteredFaults, type Entered } from './entered.js';
import type { TaskEvent, TaskWithdrawn } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, type Task } from './task.js';

export type WithdrawTask = Readonly<{ kind: 'WithdrawTask'; data: TaskWithdrawn['data'] }> & Entered;

/** A process has nothing to withdraw where the task was split since. */
export const withdrawTask = (command: WithdrawTask, task: Task): readonly TaskEvent[] => {
  const { data } = command;
  if (task.some(({ type }) => type === 'TaskWithdrawn')) return [];
  if (task.some(({ type }) => type === 'TaskSplit'))
    return command.today === null ? [] : refuse([taskFault('task.withdrawn', 'taskId')]);
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  refuse([
    ...(data.reason.trim() === '' ? [taskFault('task.reason-missing', 'reason')] : []),
    ...decisionFaults(data.decidedBy),
    ...enteredFaults(command, assignedOn(task)),
  ]);
  return [{ type: 'TaskWithdrawn', data }];
};
