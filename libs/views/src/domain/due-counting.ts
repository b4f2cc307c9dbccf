import type { Day } from '#libs/kernel';
import type { Assigned, Extended, Happening } from './happening.js';

export type DueCounting = Readonly<{ dueOn: Day | null; remedialDueOn: Day | null }>;

/**
 * The dates that hold after `past`, which is in effective order. An extension never shortens, an amendment may; both put
 * an earlier remedial date to rest, which itself excuses nothing.
 */
export const dueCounting = (assigned: Assigned, past: readonly Happening[]): DueCounting =>
  past.filter((one) => one.kind === 'extended').reduce(moved, { dueOn: assigned.due, remedialDueOn: null });

const moved = ({ dueOn, remedialDueOn }: DueCounting, { by, to }: Extended): DueCounting => {
  if (by === 'remedial') return { dueOn, remedialDueOn: to };
  const counts = by === 'extended' && dueOn !== null && to < dueOn ? dueOn : to;
  return { dueOn: counts, remedialDueOn: remedialDueOn !== null && remedialDueOn > counts ? remedialDueOn : null };
};
