/**
 * One form for words that print alike: letter case, NFC or NFD, tone marks before or after their vowel (`Hoà`, `Hòa`),
 * `Ð`/`Đ`, Cyrillic look-alikes, kinds of dashes, quotes and spaces. Diacritics stay: `Hà Nam` is not `Hạ Nam`.
 * The answer is a key for comparing; what is shown and stored is the text as printed.
 */
export const folded = (text: string): string =>
  decomposed(text)
    .replace(/\p{Letter}[\p{Letter}\p{Mark}]*/gu, tonesLast)
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/gu, ' ')
    .trim();

/** The letters of a text without regard to case and look, each followed by its marks as they were printed. */
export const decomposed = (text: string): string =>
  lookAlikesReplaced(text.normalize('NFKD').toLowerCase())
    .replace(/[đð]/g, 'đ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`´]/g, "'");

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const tonesLast = (word: string): string => {
  const tones = word.match(TONES);
  return tones === null ? word : word.replace(TONES, '') + tones.join('');
};

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  һ: 'h',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
};

const lookAlikesReplaced = (text: string): string =>
  text.replace(/[\u0400-\u04ff]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
