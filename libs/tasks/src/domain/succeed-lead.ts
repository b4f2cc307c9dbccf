import type { Day } from '#libs/kernel';
import { leadsOn } from './leads.js';
import { refuse } from './refuse.js';
import type { LeadSucceeded, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignmentOf, type Task } from './task.js';

/** A merger may lie in the future; who does not lead on that day has nothing to pass on. */
export type SucceedLead = Readonly<{ kind: 'SucceedLead'; data: LeadSucceeded['data']; effectiveOn: Day }>;

export const succeedLead = ({ data, effectiveOn }: SucceedLead, task: Task): readonly TaskEvent[] => {
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  return leadsOn(effectiveOn, task).includes(data.agency) ? [{ type: 'LeadSucceeded', data }] : [];
};
