/** A calendar day in Asia/Ho_Chi_Minh, `yyyy-mm-dd`. Days compare as strings. */
export type Day = string;

const MILLISECONDS_PER_DAY = 86_400_000;
const HO_CHI_MINH_OFFSET = 7 * 3_600_000;

export const isDay = (text: string): text is Day => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  return year >= 1900 && date >= 1 && date <= lengthOf(year, month);
};

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0);

export const dayOf = (year: number, month: number, date: number): Day | null => {
  const day = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  return isDay(day) ? day : null;
};

export const plusDays = (day: Day, days: number): Day => dayOfEpoch(epochOf(day) + days);

export const daysBetween = (from: Day, to: Day): number => epochOf(to) - epochOf(from);

export const monthEnd = (year: number, month: number): Day =>
  plusDays(`${month === 12 ? year + 1 : year}-${String(month === 12 ? 1 : month + 1).padStart(2, '0')}-01`, -1);

/** The day in Asia/Ho_Chi_Minh (UTC+7 all year) on which the instant falls. */
export const dayAt = (instant: string | number): Day =>
  new Date(new Date(instant).getTime() + HO_CHI_MINH_OFFSET).toISOString().slice(0, 10);

const epochOf = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY);
const dayOfEpoch = (epoch: number): Day =>
  Number.isNaN(epoch) ? '' : new Date(epoch * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
