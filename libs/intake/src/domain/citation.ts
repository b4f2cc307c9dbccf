import type { Day } from '#libs/kernel';
import { folded } from '#libs/vietnamese';
import { daysIn } from './day-phrase.js';

/** A document named in a text. `number` is null where only a kind and a bare number are printed ("Kế hoạch 02"). */
export type Citation = Readonly<{
  number: string | null;
  bare: string;
  kind: string | null;
  signedOn: Day | null;
  printed: string;
  from: number;
  to: number;
}>;

/** Every document in the text that is named with number and symbol. */
export const citationsIn = (clean: string): readonly Citation[] => {
  if (!/\d\s?[-/]/.test(clean)) return [];
  const key = clean.toLowerCase();
  return [...clean.matchAll(NUMBER)]
    .filter(([number]) => number.length <= LONGEST_NUMBER)
    .map((match) => {
      const before = KIND_BEFORE.exec(key.slice(Math.max(0, match.index - 80), match.index));
      const end = match.index + match[0].length;
      const after = DAY_AFTER.exec(key.slice(end, end + 45));
      const from = match.index - (before ? before[0].length - (before.groups?.['skip']?.length ?? 0) : 0);
      const to = end + (after ? after[0].length : 0);
      const number = match[0].replace(/\s+/g, '').replace(/[.&]+$/, '');
      return {
        number,
        bare: bareOf(number),
        kind: kindNamed(before?.groups?.['kind'] ?? null) ?? kindOfNumber(number),
        signedOn: after ? (daysIn(after[0])[0]?.on ?? null) : null,
        printed: clean.slice(from, to),
        from,
        to,
      };
    });
};

/** A kind with a bare number, as in "Kế hoạch 02" or "NQ 71", at the start of the text. */
export const shortCitation = (clean: string): Citation | null => {
  const match = SHORT.exec(clean.toLowerCase());
  const bare = match?.[2];
  if (!match || bare === undefined) return null;
  const after = DAY_AFTER.exec(clean.toLowerCase().slice(match[0].length));
  return {
    number: null,
    bare: bareOf(bare),
    kind: kindNamed(match[1] ?? null) ?? TYPES.get(folded(match[1] ?? '')) ?? null,
    signedOn: after ? (daysIn(after[0])[0]?.on ?? null) : null,
    printed: clean,
    from: 0,
    to: match[0].length + (after?.[0].length ?? 0),
  };
};

/** One key for the ways one number is printed: `02-KH/BCĐTW`, `02/KH-BCĐTW`, `2 - KH/BCĐTW`. */
export const numberKey = (number: string): string =>
  folded(number)
    .replace(/^0+(?=\d)/, '')
    .split(/[-/\s.]+/)
    .filter((part) => part !== '')
    .join('-');

export const bareOf = (number: string): string => (/^\d+/.exec(number)?.[0] ?? number).replace(/^0+(?=\d)/, '');

export const startsWithKind = (key: string): boolean => KIND_AT_START.test(key);

const LONGEST_NUMBER = 120;

const KINDS = [
  'Thông báo kết luận',
  'Thông báo',
  'Nghị quyết',
  'Quyết định',
  'Kế hoạch',
  'Công văn',
  'Công điện',
  'Chỉ thị',
  'Nghị định',
  'Tờ trình',
  'Báo cáo',
  'Thông tư',
  'Chương trình',
  'Hướng dẫn',
  'Quy định',
  'Luật',
  'Văn bản',
  'Kết luận',
];
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tb: 'Thông báo',
    nq: 'Nghị quyết',
    qđ: 'Quyết định',
    kh: 'Kế hoạch',
    cv: 'Công văn',
    cđ: 'Công điện',
    ct: 'Chỉ thị',
    nđ: 'Nghị định',
    ttr: 'Tờ trình',
    bc: 'Báo cáo',
    tt: 'Thông tư',
    ctr: 'Chương trình',
    hd: 'Hướng dẫn',
    kl: 'Kết luận',
  }),
);
const BY_KEY: ReadonlyMap<string, string> = new Map(KINDS.map((kind) => [folded(kind), kind]));
const KIND = `(?:${KINDS.map((kind) => kind.toLowerCase())
  .join('|')
  .replace('|kết luận', '|(?<!thông báo )kết luận')})`;
const NUMBER =
  /(?<![\p{L}\d/.-])\d{1,5}[a-zđ]?(?:\s?\/\s?(?:19|20)\d{2})?\s?[-/]\s?\p{Lu}[\p{L}\d&.]*(?:\s?[-/]\s?\p{L}[\p{L}\d&.]*)*/gu;
const KIND_BEFORE = new RegExp(
  `^(?<skip>.*(?<!\\p{L}))(?<kind>${KIND})(?:\\s\\p{L}+){0,4}?(?:\\ss[ốô])?\\s?:?\\s?$`,
  'u',
);
const DAY_AFTER =
  /^[\s,(]{0,3}(?:ban hành |ký )?ng[àa]y\s?:?\s?[\d/.\-\s]{6,14}|^[\s,(]{0,3}ng[àa]y\s?\d{1,2}\s?tháng\s?\d{1,2}\s?,?\s?n\p{L}{1,2}m\s?\d{4}/u;
const SHORT = new RegExp(
  `^(?:tại |theo )?(${KIND}|nq|qđ|kh|tb|cv|cđ|ct|nđ|bc|kl)(?:\\ss[ốô])?\\s?:?\\s?(\\d{1,5})(?![\\d/])`,
  'u',
);
const KIND_AT_START = new RegExp(`^(?:tại |theo )?${KIND}(?!\\p{L})`, 'u');

const kindNamed = (printed: string | null): string | null =>
  printed === null ? null : (BY_KEY.get(folded(printed)) ?? null);

export const kindOfNumber = (number: string): string | null =>
  number
    .split(/[-/]/)
    .map((part) => TYPES.get(folded(part)))
    .find((kind) => kind !== undefined) ?? null;
