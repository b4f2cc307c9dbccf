import type { Day, Recorded } from '#libs/kernel';
import { evolveAssignment, untouchedAssignment } from './assignment.js';
import type { AssignmentEvent } from './assignment.events.js';
import { courseOn, isConfirmed, lastDayOf } from './course.js';
import { effectiveBy } from './effective-by.js';
import { leadsOn } from './leads.js';
import type { ProgressObserved, TaskEvent } from './task.events.js';
import { assignmentOf, isWithdrawnBy } from './task.js';

/** The events of the assignments of one task, by agency. */
export type Assignments = ReadonlyMap<string, readonly Recorded<AssignmentEvent>[]>;

/**
 * Whether work on the task was owed still on the day: it was not withdrawn, and of some lead neither was completion
 * confirmed nor does a notice, which the lead has not answered since, print it as completed.
 */
export const isOpenOn = (day: Day, task: readonly Recorded<TaskEvent>[], assignments: Assignments): boolean => {
  if (assignmentOf(task) === null || isWithdrawnBy(day, task)) return false;
  const printed = effectiveBy(day, task).findLast(
    (event) => event.type === 'ProgressObserved' && event.data.claim !== null,
  );
  const observed = printed?.type === 'ProgressObserved' ? printed.data : null;
  const leads = leadsOn(day, task);
  if (leads.length === 0) return observed === null || !claimsCompletion(observed);
  return leads.some((agency) => !isFinished(day, assignments.get(agency) ?? [], observed));
};

const isFinished = (
  day: Day,
  own: readonly Recorded<AssignmentEvent>[],
  observed: ProgressObserved['data'] | null,
): boolean => {
  const assignment = own
    .filter(({ metadata }) => metadata.effectiveOn <= day)
    .reduce(evolveAssignment, untouchedAssignment);
  if (isConfirmed(courseOn(assignment, day))) return true;
  const spoken = lastDayOf(assignment);
  return observed !== null && claimsCompletion(observed) && (spoken === null || spoken < observed.dataDate);
};

const claimsCompletion = ({ claim }: ProgressObserved['data']): boolean =>
  claim === 'completed' || claim === 'completed-late';
