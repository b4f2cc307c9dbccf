import type { Language } from './problem.js';

/** The first of Vietnamese and English in `Accept-Language` (RFC 9110, 12.5.4); Vietnamese when it names neither. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.tag === 'en' ? 'en' : 'vi';
};
