import { monthEnd, type Day } from '#libs/kernel';
import type { Recurrence } from './recurrence.js';

/** One turn of a recurring duty: `2025-10`, `2025-Q4` or `2025`, reported and late on its own. */
export type Period = Readonly<{ name: string; from: Day; to: Day; dueOn: Day }>;

/** The period in which the day lies. */
export const periodAt = (recurrence: Recurrence, day: Day): Period =>
  periodOf(recurrence, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / MONTHS[recurrence.every]));

/** Null when no period of the recurrence is called so. */
export const periodNamed = (recurrence: Recurrence, name: string): Period | null => {
  const [, year, nth] = NAMES[recurrence.every].exec(name) ?? [];
  return year === undefined ? null : periodOf(recurrence, Number(year), Number(nth ?? 1));
};

export const periodAfter = (recurrence: Recurrence, { from }: Period): Period => {
  const year = Number(from.slice(0, 4));
  const nth = Math.ceil(Number(from.slice(5, 7)) / MONTHS[recurrence.every]);
  return nth === 12 / MONTHS[recurrence.every]
    ? periodOf(recurrence, year + 1, 1)
    : periodOf(recurrence, year, nth + 1);
};

/** The first period that is due on the day of the assignment or later. */
export const firstPeriod = (recurrence: Recurrence, assignedOn: Day): Period => {
  const begun = periodAt(recurrence, assignedOn);
  return begun.dueOn < assignedOn ? periodAfter(recurrence, begun) : begun;
};

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const NAMES = {
  month: /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/,
  quarter: /^((?:19|20)\d{2})-Q([1-4])$/,
  year: /^((?:19|20)\d{2})$/,
} as const;

const periodOf = ({ every, dueDay }: Recurrence, year: number, nth: number): Period => {
  const last = nth * MONTHS[every];
  const to = monthEnd(year, last);
  const due = dueDay === 'last' ? to : `${to.slice(0, 8)}${String(dueDay).padStart(2, '0')}`;
  return {
    name: { month: to.slice(0, 7), quarter: `${year}-Q${nth}`, year: String(year) }[every],
    from: `${year}-${String(last - MONTHS[every] + 1).padStart(2, '0')}-01`,
    to,
    dueOn: due < to ? due : to,
  };
};
