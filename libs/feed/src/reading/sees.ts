import { reaches, type Reach } from '#libs/access';
import type { Circle } from '../domain/circle.js';
import type { Told } from '../domain/told.js';

/** An event with those whom it concerned when it was recorded. */
export type Seen = Readonly<{ told: Told; audience: 'everyone' | 'office' | Circle }>;

/** Whether an event lies within reach, by what held when it was recorded. */
export const sees = (reach: Reach, { audience }: Seen): boolean => {
  if (audience === 'everyone' || reach.all) return true;
  if (audience === 'office') return false;
  const { agencies, fields } = audience;
  return [null, ...fields].some((field) => reaches(reach, { agencies, field }));
};
