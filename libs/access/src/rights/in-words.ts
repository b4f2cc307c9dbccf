import type { Bilingual } from '#libs/kernel';
import type { Reach } from '../reach.js';

/** What lies within reach, as the holder of a token reads it. */
export const inWords = ({ all, agencies, fields }: Reach): Bilingual => {
  if (all) return { vi: 'Toàn bộ dữ liệu.', en: 'All data.' };
  const parts: readonly Bilingual[] = [
    ...(agencies.length === 0
      ? []
      : [{ vi: `Nhiệm vụ của cơ quan ${agencies.join(', ')}.`, en: `The tasks of ${agencies.join(', ')}.` }]),
    ...(fields.includes('*') ? [{ vi: 'Nhiệm vụ thuộc mọi lĩnh vực.', en: 'The tasks of every field.' }] : []),
    ...(fields.length === 0 || fields.includes('*')
      ? []
      : [{ vi: `Nhiệm vụ thuộc lĩnh vực ${fields.join(', ')}.`, en: `The tasks of the fields ${fields.join(', ')}.` }]),
  ];
  if (parts.length === 0) return { vi: 'Không có dữ liệu nào.', en: 'No data.' };
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
};
