import type { Day, Recorded } from '#libs/kernel';
import { assigneesOf } from './assignees-of.js';
import { dueOn } from './due-on.js';
import type { ExtensionGranted } from './assignment.events.js';
import type { TaskEvent } from './task.events.js';

/** What a task asks of one agency, extensions `granted` to it included. `dueOn` is the due day that counted on the day the work was done. */
export type Duty = Readonly<{ assigned: boolean; assignedOn: Day | null; dueOn: Day | null; withdrawn: boolean }>;

export type ReportDays = Readonly<{ effectiveOn: Day; completedOn: Day | null }>;

export const dutyOf = (
  history: readonly Recorded<TaskEvent>[],
  agency: string,
  { effectiveOn, completedOn }: ReportDays,
  granted: readonly Recorded<ExtensionGranted>[] = [],
): Duty => {
  if (!assigneesOf(history).includes(agency)) {
    return { assigned: false, assignedOn: null, dueOn: null, withdrawn: false };
  }
  return {
    assigned: true,
    assignedOn: history.find((event) => event.type === 'TaskAssigned')?.metadata.effectiveOn ?? null,
    dueOn: dueOn(effectiveBy(completedOn ?? effectiveOn, [...history, ...granted]), agency).dueOn,
    withdrawn: effectiveBy(effectiveOn, history).some((event) => event.type === 'TaskWithdrawn'),
  };
};

const effectiveBy = <Event extends Recorded<TaskEvent | ExtensionGranted>>(
  day: Day,
  history: readonly Event[],
): readonly Event[] =>
  history
    .filter((event) => event.type === 'TaskAssigned' || event.metadata.effectiveOn <= day)
    .toSorted(
      (one, other) => compare(one.metadata.effectiveOn, other.metadata.effectiveOn) || one.sequence - other.sequence,
    );

const compare = (one: Day, other: Day): number => (one < other ? -1 : one > other ? 1 : 0);
