import type { TaskEvent } from './task.events.js';

/** Whom a task concerns: every agency whose duty it is or was, and the field of work it belongs to now. */
export const concernOf = (
  events: readonly TaskEvent[],
): Readonly<{ agencies: readonly string[]; field: string | null }> | null => {
  const assigned = events.find((event) => event.type === 'TaskAssigned');
  if (assigned === undefined) return null;
  return { agencies: assigned.data.assignees, field: assigned.data.field };
};
