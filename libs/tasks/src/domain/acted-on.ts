import { isDay, type Day, type Fault } from '#libs/kernel';
import type { Assignment } from './assignment.js';
import { assignmentFault } from './assignment.rejections.js';
import type { Duty } from './duty.js';

/** The day on which a deed takes effect, and the day on which it is entered. */
export type ActedOn = Readonly<{ effectiveOn: Day; today: Day }>;

/** What every deed about an assignment needs: a duty that is alive on its day, and a day between its start and today. */
export const actedOnFaults = (acted: ActedOn, duty: Duty, assignment: Assignment): readonly Fault[] => [
  ...aliveFaults(acted, duty),
  ...transferFaults(acted, assignment),
];

/** The same without asking whose duty it is: what was completed before it passed on can still be judged. */
export const aliveFaults = ({ effectiveOn, today }: ActedOn, duty: Duty): readonly Fault[] => [
  ...(duty.assigned ? [] : [assignmentFault('assignment.not-assigned', 'agency')]),
  ...(duty.withdrawn ? [assignmentFault('assignment.withdrawn', 'taskId')] : []),
  ...dayFaults(effectiveOn, today, duty.assignedOn),
];

export const transferFaults = (
  { effectiveOn }: Pick<ActedOn, 'effectiveOn'>,
  { transferred }: Assignment,
): readonly Fault[] =>
  transferred !== null && effectiveOn >= transferred.on ? [assignmentFault('assignment.transferred', 'agency')] : [];

const dayFaults = (effectiveOn: Day, today: Day, assignedOn: Day | null): readonly Fault[] => {
  if (!isDay(effectiveOn)) return [assignmentFault('assignment.day-unreadable', 'effectiveOn')];
  if (effectiveOn > today) return [assignmentFault('assignment.day-in-future', 'effectiveOn')];
  if (assignedOn === null || effectiveOn >= assignedOn) return [];
  return [assignmentFault('assignment.day-before-assignment', 'effectiveOn')];
};
