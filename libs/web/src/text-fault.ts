import type { Bilingual } from '#libs/kernel';

/** The first thing to mend in a text; null when there is nothing. */
export const textFault = (value: unknown, longest: number, lines: boolean): Bilingual | null => {
  if (typeof value !== 'string') return NO_TEXT;
  if (value.trim() === '') return EMPTY;
  if (value.length > longest) return tooLong(longest);
  if ((lines ? OUTSIDE_LINES : OUTSIDE_ONE_LINE).test(value)) return lines ? UNPRINTABLE : SEVERAL_LINES;
  return null;
};

const OUTSIDE_LINES = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;
const OUTSIDE_ONE_LINE = /[\p{Cc}\p{Cs}]/u;

const NO_TEXT: Bilingual = { vi: 'Phải là văn bản.', en: 'Must be text.' };
const EMPTY: Bilingual = { vi: 'Không được để trống.', en: 'Must not be empty.' };
const UNPRINTABLE: Bilingual = {
  vi: 'Không được chứa ký tự điều khiển.',
  en: 'Must not contain control characters.',
};
const SEVERAL_LINES: Bilingual = {
  vi: 'Chỉ gồm một dòng, không chứa ký tự điều khiển.',
  en: 'Must be one line without control characters.',
};

export const tooLong = (longest: unknown): Bilingual => ({
  vi: `Dài nhất ${longest} ký tự.`,
  en: `At most ${longest} characters.`,
});
