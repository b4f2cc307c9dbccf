import { assigneesOf } from './assignees-of.js';
import type { TaskEvent } from './task.events.js';

/** Whom a task concerns: every agency whose duty it is or was, and the field of work it belongs to now. */
export const concernOf = (
  events: readonly TaskEvent[],
): Readonly<{ agencies: readonly string[]; field: string | null }> | null => {
  const assigned = events.find((event) => event.type === 'TaskAssigned');
  return assigned === undefined ? null : { agencies: assigneesOf(events), field: assigned.data.field };
};
