import { enteredFaults, type Entered } from './entered.js';
import type { Listing } from './listing.js';
import { refuse } from './refuse.js';
import { sameNotice } from './same-notice.js';
import type { TaskEvent, TaskListed } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, type Task } from './task.js';

export type ListTask = Readonly<{ kind: 'ListTask'; data: TaskListed['data'] }> & Entered;

export const listTask = (command: ListTask, task: Task): readonly TaskEvent[] => {
  const { data } = command;
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  if (task.some((event) => isListedBy(data.listing, event))) return [];
  refuse(enteredFaults(command, assignedOn(task)));
  return [{ type: 'TaskListed', data }];
};

const isListedBy = (notice: Listing, event: TaskEvent): boolean =>
  'listing' in event.data && event.data.listing !== null && sameNotice(event.data.listing, notice);
