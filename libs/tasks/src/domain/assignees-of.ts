import type { TaskEvent } from './task.events.js';

/** Codes of the agencies that answer or ever answered for the task, members of group leads and leads added later included. */
export const assigneesOf = (events: readonly TaskEvent[]): readonly string[] => [
  ...new Set([
    ...(events.find((event) => event.type === 'TaskAssigned')?.data.assignees ?? []),
    ...events.flatMap((event) =>
      event.type === 'LeadAdded' ? [event.data.agency] : event.type === 'LeadSucceeded' ? [event.data.successor] : [],
    ),
  ]),
];
