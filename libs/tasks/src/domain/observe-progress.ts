import { refuse } from './refuse.js';
import { sameObservation } from './same-observation.js';
import type { ProgressObserved, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import type { Task } from './task.js';

/** What a notice said is recorded even of a withdrawn task: the notice did say it. */
export const observeProgress = (data: ProgressObserved['data'], task: Task): readonly TaskEvent[] => {
  if (task.assigned === null) return refuse([taskFault('task.unknown', 'taskId')]);
  if (task.observations.some((observation) => sameObservation(observation.data, data))) return [];
  return [{ type: 'ProgressObserved', data }];
};
