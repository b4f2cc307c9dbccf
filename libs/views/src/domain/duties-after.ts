import type { Day } from '#libs/kernel';
import type { LaneChanges } from './lane-changes.js';

/** The first day on which each agency was ever believed to answer for the task; the same object where none is earlier. */
export const dutiesAfter = (
  before: Readonly<Record<string, Day>>,
  { come }: LaneChanges,
): Readonly<Record<string, Day>> => {
  const earlier: Record<string, Day> = {};
  for (const { agency, piece } of come) {
    if (agency === null) continue;
    const first = earlier[agency] ?? before[agency];
    if (first === undefined || piece.from < first) earlier[agency] = piece.from;
  }
  return Object.keys(earlier).length === 0 ? before : { ...before, ...earlier };
};
