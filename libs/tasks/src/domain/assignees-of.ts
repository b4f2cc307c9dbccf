import type { TaskEvent } from './task.events.js';

/** Codes of the agencies that answer for the task, members of group leads included. */
export const assigneesOf = (events: readonly TaskEvent[]): readonly string[] =>
  events.find((event) => event.type === 'TaskAssigned')?.data.assignees ?? [];
