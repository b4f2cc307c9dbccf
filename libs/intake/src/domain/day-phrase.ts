import { type Day, dayOf, monthEnd } from '#libs/kernel';
import { cleaned } from './clean-text.js';

/** `whole` says that the text is nothing but the phrase; `impossible` that it names a day no calendar has. */
export type DayPhrase = Readonly<{
  kind: 'day' | 'standing' | 'recurring' | 'none';
  on: Day | null;
  whole: boolean;
  impossible: boolean;
}>;

/** Every full day printed in the text, in order of print, with the place where its print begins and ends. */
export const daysIn = (clean: string): readonly Readonly<{ on: Day | null; from: number; to: number }>[] =>
  [...clean.matchAll(FULL_DAY)].map((match) => {
    const { d1, m1, y1, d2, m2, y2, y3, m3, d3 } = match.groups ?? {};
    const month = (m1 ?? m2 ?? m3 ?? '').slice(0, 2);
    return {
      on: dayOf(Number((y1 ?? y2 ?? y3 ?? '').slice(0, 4)), Number(month), Number(d1 ?? d2 ?? d3)),
      from: match.index,
      to: match.index + match[0].length,
    };
  });

export const dayPhrase = (text: string): DayPhrase => {
  if (text.length > 400) return NONE;
  const key = cleaned(text).toLowerCase();
  if (key.length > 200) return NONE;
  if (RECURRING.test(key))
    return { kind: 'recurring', on: null, whole: onlyFiller(key.replace(RECURRING, '')), impossible: false };
  const found = fullDay(key) ?? quarter(key) ?? halfYear(key) ?? month(key) ?? year(key);
  if (found) {
    const whole = onlyFiller(found.rest);
    return found.on === null
      ? { kind: 'none', on: null, whole, impossible: true }
      : { kind: 'day', on: found.on, whole, impossible: false };
  }
  return STANDING.test(key)
    ? { kind: 'standing', on: null, whole: key.length < 60, impossible: false }
    : { ...NONE, whole: EVENT.test(key) && key.length < 80 };
};

// a footnote mark may stick to a month or a year: 12 + 1 prints as 121, 2025 + 1 as 20251
const FULL_DAY =
  /(?<![\d/])(?:(?<d1>\d{1,2})\s?[/.-]\s?(?<m1>\d{1,2}|1[0-2]\d)\s?[/.-]\s?(?<y1>(?:19|20)\d{2}\d?)(?![\d/])|(?<d2>\d{1,2})\s?tháng\s?(?<m2>\d{1,2})\s?,?\s?n\p{L}{1,2}m\s?(?<y2>(?:19|20)\d{2}\d?)(?!\d)|(?<y3>(?:19|20)\d{2})-(?<m3>\d{2})-(?<d3>\d{2})(?!\d))/giu;
const NONE: DayPhrase = { kind: 'none', on: null, whole: false, impossible: false };
const STANDING = /thường xuyên|liên tục/u;
const RECURRING = /h[àằ]ng (?:ngày|tuần|tháng|quý|qúy|năm)|định kỳ/u;
const EVENT =
  /^(?:sau khi|trước khi|trước kỳ|trước phiên|ngay khi|ngay sau|kỳ họp|tại kỳ họp|phiên họp|theo tiến độ|theo kế hoạch|theo lộ trình|kể từ|khi |trong vòng|\d+ (?:ngày|tháng) (?:kể từ|sau))/u;
const QUARTER = /(?:quý|qúy|quí)\s*(iv|iii|ii|i|[1-4])\s*[/,.-]?\s*(?:năm\s*)?((?:19|20)\d{2})(?!\d)/u;
const HALF_YEAR = /(?:6|06|sáu) tháng (đầu|cuối)\s*(?:năm\s*)?((?:19|20)\d{2})(?!\d)/u;
const MONTH = /(trước )?(?:tháng\s*)?(?<![\d/])(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*((?:19|20)\d{2})(?!\d)/u;
const YEAR =
  /^(?:trong|hết|đến|đến hết|cuối|hoàn thành|hoàn thành trong|hoàn thành năm)?\s*(?:năm\s*)?((?:19|20)\d{2})\.?$/u;
const YEAR_RANGE = /^(?:giai đoạn\s*)?(?:(?:19|20)\d{2})\s*-\s*((?:19|20)\d{2})\.?$/u;
const FILLER =
  /trước|trong|hoàn|thành|đến|hết|chậm|nhất|là|vào|thời|hạn|ngày|tháng|quý|năm|cuối|xong|từ|và|cần|phải|yêu|cầu|h\b|[\s\d:.,;/()[\]*-]/gu;

type Found = Readonly<{ on: Day | null; rest: string }>;

const onlyFiller = (rest: string): boolean => rest.replace(FILLER, '') === '';

const fullDay = (key: string): Found | null => {
  const days = daysIn(key);
  if (days.length === 0) return null;
  const known = days.flatMap(({ on }) => (on === null ? [] : [on])).toSorted();
  return { on: known.length === days.length ? (known.at(-1) ?? null) : null, rest: key.replace(FULL_DAY, '') };
};

const quarter = (key: string): Found | null => {
  const match = QUARTER.exec(key);
  if (!match) return null;
  const nth = { i: 1, ii: 2, iii: 3, iv: 4 }[match[1] ?? ''] ?? Number(match[1]);
  return { on: monthEnd(Number(match[2]), nth * 3), rest: key.replace(QUARTER, '') };
};

const halfYear = (key: string): Found | null => {
  const match = HALF_YEAR.exec(key);
  return match && { on: monthEnd(Number(match[2]), match[1] === 'đầu' ? 6 : 12), rest: key.replace(HALF_YEAR, '') };
};

const month = (key: string): Found | null => {
  const match = MONTH.exec(key);
  if (!match) return null;
  const nth = Number(match[2]);
  const readable = nth >= 1 && nth <= 12 && match[1] === undefined;
  return { on: readable ? monthEnd(Number(match[3]), nth) : null, rest: key.replace(MONTH, '') };
};

const year = (key: string): Found | null => {
  const match = YEAR.exec(key) ?? YEAR_RANGE.exec(key);
  return match && { on: `${match[1]}-12-31`, rest: '' };
};
