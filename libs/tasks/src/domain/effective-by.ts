import type { Day, Recorded } from '#libs/kernel';

/** What has taken effect by a day, in the order of its effect; of one day in the order of recording. An assignment always has. */
export const effectiveBy = <Event extends Recorded>(day: Day, history: readonly Event[]): readonly Event[] =>
  history
    .filter((event) => event.type === 'TaskAssigned' || event.metadata.effectiveOn <= day)
    .toSorted(
      (one, other) => compare(one.metadata.effectiveOn, other.metadata.effectiveOn) || one.sequence - other.sequence,
    );

const compare = (one: Day, other: Day): number => (one < other ? -1 : one > other ? 1 : 0);
