import { folded } from '#libs/vietnamese';

/** The text as printed but for what no reader sees: NFC, look-alike letters, kinds of spaces and dashes. Letter case stays. */
export const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0400-\u04ff]/g, latin)
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

const latin = (letter: string): string =>
  letter === letter.toLowerCase() ? folded(letter) : folded(letter).toUpperCase();
