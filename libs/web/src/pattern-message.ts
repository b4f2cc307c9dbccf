import type { Bilingual } from '#libs/kernel';

type Form = Readonly<{ fits: readonly string[]; not: readonly string[]; message: Bilingual }>;

/** A pattern is told by what it takes and what not; the more particular forms come first. */
const FORMS: readonly Form[] = [
  {
    fits: ['2025-11-20', '2024-02-29'],
    not: ['20/11/2025', 'abc', '2025'],
    message: {
      vi: 'Phải là ngày có thật, viết yyyy-mm-dd (ví dụ 2025-11-20).',
      en: 'Must be a day that exists, written yyyy-mm-dd (such as 2025-11-20).',
    },
  },
  {
    fits: ['a', 'repeated-ordinal'],
    not: ['A', 'a b', '1', ''],
    message: {
      vi: 'Chỉ gồm chữ thường không dấu và dấu gạch nối (ví dụ repeated-ordinal).',
      en: 'Lower-case letters and hyphens only (such as repeated-ordinal).',
    },
  },
  {
    fits: ['a', 'Số 1/NQ-CP', '?'],
    not: ['', '\n'],
    message: {
      vi: 'Không được để trống và không được chứa ký tự điều khiển.',
      en: 'Must not be empty or contain control characters.',
    },
  },
];

const OTHER: Bilingual = { vi: 'Không đúng dạng quy định.', en: 'Does not have the form that is asked for.' };

/** Says in words what a regular expression asks for; never the expression. */
export const patternMessage = (pattern: unknown): Bilingual => {
  if (!(pattern instanceof RegExp)) return OTHER;
  const takes = (text: string): boolean => new RegExp(pattern.source, pattern.flags).test(text);
  return FORMS.find(({ fits, not }) => fits.every(takes) && !not.some(takes))?.message ?? OTHER;
};
