import type { Day, Recorded } from '#libs/kernel';
import { effectiveBy } from './effective-by.js';
import type { DirectiveCited, TaskAssigned, TaskChange, TaskEvent } from './task.events.js';

type Assigned = TaskAssigned['data'];

/** What a task says and may be amended in; its leads and its due day move by other deeds. */
export type TaskText = Readonly<
  Pick<Assigned, 'title' | 'field' | 'clause' | 'product' | 'approver' | 'coordinators'> & {
    dueText: string | null;
    directive: DirectiveCited;
  }
>;

const textOf = (assigned: Assigned): TaskText => {
  const { title, field, clause, product, approver, coordinators, directive, directiveId, due } = assigned;
  const dueText = due.text;
  return { title, field, clause, product, approver, coordinators, dueText, directive: { directiveId, ...directive } };
};

const corrected = (text: TaskText, { field, to }: TaskChange): TaskText => ({ ...text, [field]: to });

const FOR_EVER = '9999-12-31';

/** The text by all that took effect by the day, null: at last; null where nothing was assigned. */
export const textOn = (day: Day | null, history: readonly Recorded<TaskEvent>[]): TaskText | null => {
  const assigned = history.find((event) => event.type === 'TaskAssigned');
  if (assigned === undefined) return null;
  return effectiveBy(day ?? FOR_EVER, history)
    .flatMap((event) => (event.type === 'TaskAmended' ? event.data.changes : []))
    .reduce(corrected, textOf(assigned.data));
};
