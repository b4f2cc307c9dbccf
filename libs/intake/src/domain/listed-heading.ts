import { cutAtWord } from './clean-text.js';
import type { Finding } from './finding.js';
import { placeOf } from './place.js';
import type { RawRow } from './raw-row.js';

const LONGEST = 500;

/** A section's title or a group row as every listing under it repeats it. */
export const listedHeading = (text: string): string => cutAtWord(text, LONGEST);

/** What the listings leave out of long headings, once per heading. */
export const cutHeadingFindings = (appendix: string, rows: readonly RawRow[]): readonly Finding[] => {
  const told = new Set<string>();
  return rows.flatMap(({ section, group, at }) =>
    [section?.title ?? '', group ?? ''].flatMap((text): readonly Finding[] => {
      if (text.length <= LONGEST || told.has(text)) return [];
      told.add(text);
      const place = placeOf(appendix, section?.number ?? null, null, at);
      return [{ code: 'text-not-placed', place, values: { text: text.slice(listedHeading(text).length - 1).trim() } }];
    }),
  );
};
