import { cleaned } from './clean-text.js';
import { dayPhrase, daysIn } from './day-phrase.js';
import type { Day } from '#libs/kernel';
import { isUpperCase } from './headings.js';

/** "PHỤ LỤC II", "Phụ lục số 2", "PHỤ LỤC: …" as a line of its own; `rest` is a title on the same line. */
export const appendixNamed = (clean: string): Readonly<{ name: string | null; rest: string }> | null => {
  const match = START.exec(clean);
  if (!match || clean.length > 300) return null;
  const [, name, separator, rest = ''] = match;
  const alone = rest === '' || /^[:.-]/.test(separator ?? '') || rest.startsWith('(') || isUpperCase(clean);
  return alone && !/^kèm theo/iu.test(rest) ? { name: name?.toUpperCase() ?? null, rest } : null;
};

/** The appendix that a sheet is named for: "Phụ lục II", "PL2", "pl_02". */
export const sheetAppendix = (sheet: string): string | null => {
  const name = /^(?:ph[ụu]\s?l[ụu]c|pl)(?:\s?s[ốô])?[\s._-]{0,3}([ivxlc]{1,6}|\d{1,3}|[a-hđ])$/iu.exec(
    cleaned(sheet),
  )?.[1];
  return name?.toUpperCase().replace(/^0+(?=\d)/, '') ?? null;
};

/** The day a line gives as the day its data speak about. */
export const dataDateIn = (clean: string): Day | null => {
  const match = clean.length > 300 ? null : DATA_DATE.exec(clean);
  if (!match) return null;
  const rest = clean.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const [day] = daysIn(rest);
  if (day && day.from <= 2) return day.on;
  const phrase = dayPhrase(rest.replace(/[).;,\s]+$/, ''));
  return phrase.whole ? phrase.on : null;
};

const START =
  /^\(?ph[ụu]\s?l[ụu]c(?:\s?s[ốô])?(?:[\s:.]{1,3}([ivxlc]{1,6}|\d{1,3}|[a-hđ])(?![\p{L}\d]))?(\s?[:.)-]?\s*)(.*)$/iu;
const DATA_DATE =
  /(?:(?:dữ liệu|số liệu|thông tin|kết quả|cập nhật|thống kê|tổng hợp|tính)\s(?:[\p{L},]+\s){0,6}?(?:đến|tới)|^\(?\s?(?:tính )?đến)(?:\s(?:hết|thời điểm))?(?:\s?ng[àa]y)?\s?:?\s?(?=\d)/iu;
