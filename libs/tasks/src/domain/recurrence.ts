import type { Day } from '#libs/kernel';
import { searchKey } from '#libs/vietnamese';

export const recurrences = ['month', 'quarter', 'year'] as const;

/** `dueDay`: the day of the last month of a period by which it is reported; a shorter month ends first. */
export type Recurrence = Readonly<{ every: (typeof recurrences)[number]; dueDay: 'last' | number }>;

type Recurring = Readonly<{
  due: Readonly<{ text: string | null; kind: string; on: Day | null }>;
  recurrence?: Recurrence;
}>;

/** How a task recurs: as its assignment states, or else as its phrase says. Null: it does not, or nobody can tell. */
export const recurrenceOf = ({ due, recurrence }: Recurring): Recurrence | null => {
  if (due.kind !== 'recurring' || due.on !== null) return null;
  return recurrence ?? printedRecurrence(due.text ?? '');
};

/** `hằng tháng`, `ngày 25 hằng tháng`, `định kỳ hằng quý`; the end of the period where no day is printed. */
const printedRecurrence = (text: string): Recurrence | null => {
  const key = searchKey(text);
  const every = (Object.keys(PHRASES) as Recurrence['every'][]).find((one) => PHRASES[one].test(key));
  if (every === undefined) return null;
  if (ELSEWHERE.test(key)) return null;
  if (!key.includes('ngay')) return { every, dueDay: 'last' };
  const printed = DAY.exec(key);
  const date = Number(printed?.[1]);
  const inLastMonth = printed?.[2] === undefined || (every === 'year' && Number(printed[2]) === 12);
  return printed !== null && inLastMonth && isDate(date) ? { every, dueDay: date } : null;
};

export const isDate = (date: number): boolean => Number.isInteger(date) && date >= 1 && date <= 31;

const PHRASES = { month: /\bhang thang\b/, quarter: /\bhang quy\b/, year: /\bhang nam\b/ } as const;
/** `ngày 05 tháng sau`: due outside the period, or not in its last month. */
const ELSEWHERE = /\b(?:thang|quy|nam) (?:sau|tiep theo|ke tiep|lien ke|dau(?! tu))\b|\bdau (?:thang|quy|nam)\b/;
const DAY = /\bngay (\d{1,2})(?:[/.-](\d{1,2}))?(?![\d/.-])/;
