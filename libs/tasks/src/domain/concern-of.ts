import type { Recorded } from '#libs/kernel';
import { assigneesOf } from './assignees-of.js';
import type { TaskEvent } from './task.events.js';
import { textOn } from './task-text.js';

/** Whom a task concerns: every agency whose duty it is or was, and the field of work it belongs to now. */
export const concernOf = (
  events: readonly Recorded<TaskEvent>[],
): Readonly<{ agencies: readonly string[]; field: string | null }> | null => {
  const text = textOn(null, events);
  return text === null ? null : { agencies: assigneesOf(events), field: text.field };
};
