import { isDay, type Fault } from '#libs/kernel';
import { refuse } from './refuse.js';
import type { TaskEvent, TaskWithdrawn } from './task.events.js';
import { taskFault } from './task.rejections.js';
import type { Task } from './task.js';

export const withdrawTask = (data: TaskWithdrawn['data'], task: Task): readonly TaskEvent[] => {
  if (task.withdrawn) return [];
  if (task.assigned === null) return refuse([taskFault('task.unknown', 'taskId')]);
  refuse(faultsOf(data));
  return [{ type: 'TaskWithdrawn', data }];
};

const faultsOf = ({ reason, decidedBy }: TaskWithdrawn['data']): readonly Fault[] => [
  ...(reason.trim() === '' ? [taskFault('task.reason-missing', 'reason')] : []),
  ...(decidedBy.number.trim() === '' ? [taskFault('task.decision-missing', 'decidedBy')] : []),
  ...(decidedBy.signedOn !== null && !isDay(decidedBy.signedOn) ? [taskFault('task.day-unreadable', 'decidedBy')] : []),
];
