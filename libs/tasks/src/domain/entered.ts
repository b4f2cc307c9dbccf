import { isDay, type Day, type Fault } from '#libs/kernel';
import { taskFault } from './task.rejections.js';

/**
 * The day on which a deed about a task takes effect, and the day on which it is entered. `today` null: a process enters
 * it, whose document was judged when it was accepted.
 */
export type Entered = Readonly<{ effectiveOn: Day; today: Day | null }>;

/** A deed takes effect neither after the day of its entry nor before the assignment. */
export const enteredFaults = ({ effectiveOn, today }: Entered, assignedOn: Day | null): readonly Fault[] => {
  if (!isDay(effectiveOn)) return [taskFault('task.day-unreadable', 'effectiveOn')];
  if (today === null) return [];
  if (effectiveOn > today) return [taskFault('task.day-in-future', 'effectiveOn')];
  if (assignedOn === null || effectiveOn >= assignedOn) return [];
  return [taskFault('task.day-before-assignment', 'effectiveOn')];
};
