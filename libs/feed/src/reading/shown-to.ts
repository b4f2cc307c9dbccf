import { isOwn, reaches, type Reach } from '#libs/access';
import { ownPartOf, type TaskEvent } from '#libs/tasks/facts';
import type { Circle } from '../domain/circle.js';
import type { Told } from '../domain/told.js';

/** An event with those whom it concerned when it was recorded. */
export type Seen = Readonly<{ told: Told; audience: 'everyone' | 'office' | Circle }>;

/**
 * What is told of an event to whoever has this reach, by what held when it was recorded; null: nothing. To whom only the
 * own agencies of a task concern, it is not told who else was assigned it.
 */
export const shownTo = (reach: Reach, { told, audience }: Seen): Told | null => {
  if (audience === 'everyone' || reach.all) return told;
  if (audience === 'office') return null;
  const { agencies, fields } = audience;
  if ([null, ...fields].some((field) => reaches(reach, { agencies: [], field }))) return told;
  if (!agencies.some((agency) => isOwn(reach, agency))) return null;
  return ownPartOf(told as unknown as Told & TaskEvent, (agency) => isOwn(reach, agency));
};
