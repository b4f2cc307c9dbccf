import type { Day, Recorded } from '#libs/kernel';
import { dueOn } from './due-on.js';
import { effectiveBy } from './effective-by.js';
import type { ExtensionGranted } from './assignment.events.js';
import { isReleasedBy } from './leads.js';
import { predecessorsOf } from './predecessors-of.js';
import { recurrenceOf, type Recurrence } from './recurrence.js';
import { assignedOn, assignmentOf, isWithdrawnBy } from './task.js';
import type { TaskEvent } from './task.events.js';

/** What a task asks of one agency, extensions `granted` to it included. `dueOn` is the due day that counted on the day the work was done. */
export type Duty = Readonly<{
  assigned: boolean;
  assignedOn: Day | null;
  dueOn: Day | null;
  withdrawn: boolean;
  /** Of a sub-task: the due day of the assignment it belongs to, beyond which it cannot be extended. */
  ceiling?: Day | null;
  /** Only of a duty that recurs and that no document gave a due day. */
  recurrence?: Recurrence;
  /** Whoever took over a duty that recurs owes the periods since it was laid on its predecessor. */
  recursSince?: Day;
}>;

export type ReportDays = Readonly<{ effectiveOn: Day; completedOn: Day | null }>;

type DutyEvent = Recorded<TaskEvent | ExtensionGranted>;

/** `granted` are the extensions of the agency itself and of those whose duty it took over. */
export const dutyOf = (
  history: readonly Recorded<TaskEvent>[],
  agency: string,
  { effectiveOn, completedOn }: ReportDays,
  granted: readonly Recorded<ExtensionGranted>[] = [],
): Duty => {
  const start = assignedOn(history, agency);
  if (start === null) return { assigned: false, assignedOn: null, dueOn: null, withdrawn: false };
  const counted = dueOn(effectiveBy<DutyEvent>(completedOn ?? effectiveOn, [...history, ...granted]), agency).dueOn;
  const assigned = assignmentOf(history);
  const recurrence = assigned === null || counted !== null ? null : recurrenceOf(assigned.data);
  return {
    assigned: true,
    assignedOn: start,
    dueOn: counted,
    withdrawn:
      isWithdrawnBy(effectiveOn, history) || (effectiveOn >= start && isReleasedBy(effectiveOn, history, agency)),
    ...(recurrence === null ? {} : { recurrence, recursSince: recursSince(history, agency) ?? start }),
  };
};

const recursSince = (history: readonly Recorded<TaskEvent>[], agency: string): Day | undefined =>
  [agency, ...predecessorsOf(history, agency)].flatMap((one) => assignedOn(history, one) ?? []).toSorted()[0];
