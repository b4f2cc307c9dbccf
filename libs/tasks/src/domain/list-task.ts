import type { Listing } from './listing.js';
import { refuse } from './refuse.js';
import { sameNotice } from './same-notice.js';
import type { TaskEvent, TaskListed } from './task.events.js';
import { taskFault } from './task.rejections.js';
import type { Task } from './task.js';

export const listTask = (data: TaskListed['data'], task: Task): readonly TaskEvent[] => {
  if (task.assigned === null) return refuse([taskFault('task.unknown', 'taskId')]);
  return isListedBy(data.listing, task) ? [] : [{ type: 'TaskListed', data }];
};

const isListedBy = (notice: Listing, { assigned, observations, listings }: Task): boolean =>
  [assigned?.data.listing ?? null, ...observations.map(({ data }) => data.listing), ...listings].some(
    (listing) => listing !== null && sameNotice(listing, notice),
  );
