import { unreachable } from '#libs/kernel';
import type { Listing } from './listing.js';
import type { DeadlineExtended, ProgressObserved, TaskAssigned, TaskEvent } from './task.events.js';

export type Task = Readonly<{
  assigned: TaskAssigned | null;
  extensions: readonly DeadlineExtended[];
  observations: readonly ProgressObserved[];
  listings: readonly Listing[];
  withdrawn: boolean;
}>;

export const unknownTask: Task = { assigned: null, extensions: [], observations: [], listings: [], withdrawn: false };

export const evolveTask = (task: Task, event: TaskEvent): Task => {
  switch (event.type) {
    case 'TaskAssigned':
      return { ...task, assigned: event };
    case 'DeadlineExtended':
      return { ...task, extensions: [...task.extensions, event] };
    case 'ProgressObserved':
      return { ...task, observations: [...task.observations, event] };
    case 'TaskListed':
      return { ...task, listings: [...task.listings, event.data.listing] };
    case 'TaskWithdrawn':
      return { ...task, withdrawn: true };
    default:
      return unreachable(event);
  }
};
