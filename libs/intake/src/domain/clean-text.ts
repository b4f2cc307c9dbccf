import { folded } from '#libs/vietnamese';

/** The text as printed but for what no reader sees: NFC, look-alike letters, kinds of spaces and dashes. Letter case stays. */
export const cleaned = (text: string): string => {
  const trimmed = text.trim();
  return CLEAN.test(trimmed) ? trimmed : rewritten(trimmed);
};

/** Most texts are clean already, and seeing that is a tenth of the work of making them so. */
const LETTERS = '!-~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ';
const CLEAN = new RegExp(`^(?:[${LETTERS}]+(?: [${LETTERS}]+)*)?$`);

const rewritten = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0400-\u04ff]/g, latin)
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s\u1160\u115f\u2800]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}\u034f\ufe00-\ufe0f]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const latin = (letter: string): string =>
  letter === letter.toLowerCase() ? folded(letter) : folded(letter).toUpperCase();

/** At most `length` characters; what is cut ends at a word and says so with "…". */
export const cutAtWord = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
};
