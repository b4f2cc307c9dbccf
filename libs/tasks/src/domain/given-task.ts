import type { Recurrence } from './recurrence.js';
import type { Due, TaskAssigned } from './task.events.js';

/** A task as someone gives it by hand: agencies and groups by their codes, the directive by its id. */
export type GivenTask = Readonly<
  Pick<TaskAssigned['data'], 'taskId' | 'directiveId' | 'clause' | 'title' | 'field' | 'product' | 'approver'> & {
    leads: readonly string[];
    coordinators: readonly string[];
    due: Due;
    recurrence?: Recurrence;
  }
>;
