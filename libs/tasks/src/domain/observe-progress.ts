import { enteredFaults, type Entered } from './entered.js';
import { refuse } from './refuse.js';
import { sameObservation } from './same-observation.js';
import type { ProgressObserved, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, type Task } from './task.js';

export type ObserveProgress = Readonly<{ kind: 'ObserveProgress'; data: ProgressObserved['data'] }> & Entered;

/** What a notice said is recorded even of a withdrawn task: the notice did say it. */
export const observeProgress = (command: ObserveProgress, task: Task): readonly TaskEvent[] => {
  const { data } = command;
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  if (task.some((event) => event.type === 'ProgressObserved' && sameObservation(event.data, data))) return [];
  refuse(enteredFaults(command, assignedOn(task)));
  return [{ type: 'ProgressObserved', data }];
};
