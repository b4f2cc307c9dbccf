import { SSF } from '@e965/xlsx';

/**
 * A date cell as Vietnamese documents print dates, whatever order its format has; null when the format shows no date. A
 * format without a day gives month and year: a month is not its first day.
 */
export const dateText = (value: number, format: string, date1904: boolean): string | null => {
  const [shown = ''] = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';');
  if (!SSF.is_date(format) || !/y/i.test(shown)) return null;
  const date = SSF.parse_date_code(value, { date1904 });
  if (date === null || date === undefined || value < 0) return null;
  const month = `${two(date.m)}/${String(date.y).padStart(4, '0')}`;
  if (/d/i.test(shown)) return `${two(date.d)}/${month}`;
  return /m/i.test(shown) ? month : null;
};

const two = (value: number): string => String(value).padStart(2, '0');
