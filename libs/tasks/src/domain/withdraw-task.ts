import { refuse } from './refuse.js';
import { decisionFaults } from './decision-faults.js';
import { enteredFaults, type Entered } from './entered.js';
import { sameCitation } from './same-citation.js';
import type { TaskEvent, TaskWithdrawn } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, type Task } from './task.js';

export type WithdrawTask = Readonly<{ kind: 'WithdrawTask'; data: TaskWithdrawn['data'] }> & Entered;

/** A process has nothing to withdraw where the task ended since; who enters another withdrawal by hand learns of the first. */
export const withdrawTask = (command: WithdrawTask, task: Task): readonly TaskEvent[] => {
  const { data, effectiveOn, today } = command;
  const ended = task.find(({ type }) => type === 'TaskWithdrawn' || type === 'TaskSplit');
  if (ended !== undefined) {
    const isRepeat =
      ended.type === 'TaskWithdrawn' &&
      ended.metadata.effectiveOn === effectiveOn &&
      sameCitation(ended.data.decidedBy, data.decidedBy);
    return today === null || isRepeat ? [] : refuse([taskFault('task.withdrawn', 'taskId')]);
  }
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  refuse([
    ...(data.reason.trim() === '' ? [taskFault('task.reason-missing', 'reason')] : []),
    ...decisionFaults(data.decidedBy),
    ...enteredFaults(command, assignedOn(task)),
  ]);
  return [{ type: 'TaskWithdrawn', data }];
};
