import type { Day, Recorded } from '#libs/kernel';
import { effectiveBy } from './effective-by.js';
import type { TaskEvent } from './task.events.js';

/** Who has the duty of the agency on the day: itself, or whom it passed on to by then. */
export const holderOf = (day: Day, task: readonly Recorded<TaskEvent>[], agency: string): string =>
  effectiveBy(day, task).reduce(
    (holder, { type, data }) => (type === 'LeadSucceeded' && data.agency === holder ? data.successor : holder),
    agency,
  );
