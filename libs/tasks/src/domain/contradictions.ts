import type { Day } from '#libs/kernel';
import type { Claim } from './task.events.js';

/** Finding codes for a claim that its own completion day contradicts. The due day itself is on time. */
export const contradictionsOf = (claim: Claim, completedOn: Day | null, dueOn: Day | null): readonly string[] => {
  if (completedOn === null || dueOn === null) return [];
  if (claim === 'completed' && completedOn > dueOn) return ['on-time-but-completed-later'];
  if (claim === 'completed-late' && completedOn <= dueOn) return ['late-but-completed-in-time'];
  return [];
};
