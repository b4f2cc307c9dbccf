import { headingIn, isGroupText } from './headings.js';
import type { Context } from './raw-row.js';

export const NOWHERE: Context = { section: null, group: null };

/** Where the reader stands after a heading or a group row; a lower kind of numbering inside a section is a group of it. */
export const sectionOrGroup = (clean: string, printed: string, { section }: Context): Context => {
  const heading = isGroupText(clean.toLowerCase()) && !/^\d|^[IVX]+[.)]/.test(clean) ? null : headingIn(clean);
  if (!heading) return { section, group: printed };
  const isInside = section !== null && section.rank > heading.rank;
  return isInside ? { section, group: printed } : { section: { ...heading, title: printed }, group: null };
};
