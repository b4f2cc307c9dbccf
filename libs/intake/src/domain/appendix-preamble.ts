import type { Day } from '#libs/kernel';
import { appendixNamed, dataDateIn } from './appendix-start.js';
import { NOWHERE, sectionOrGroup } from './context.js';
import { headingIn, isFootnote, isUpperCase } from './headings.js';
import { isAttachedLine } from './notice-identity.js';
import type { Context, PlacedHeading } from './raw-row.js';
import { linesOf, unitsOf, type Item } from './source-items.js';

/** What stands over the first table of an appendix. */
export type Preamble = Readonly<{
  title: string;
  dataDate: Day | null;
  context: Context;
  placed: readonly number[];
  headings: readonly PlacedHeading[];
}>;

export const preambleOf = (items: readonly Item[], hasTable: boolean): Preamble => {
  const lines = items.flatMap((item, at) => linesOf(item).map((clean) => ({ clean, at })));
  const attachedAt = lines.findIndex(({ clean }) => isAttachedLine(clean));
  const title: string[] = [];
  const placed = new Set<number>();
  const headings: PlacedHeading[] = [];
  let dataDate: Day | null = null;
  let context = NOWHERE;
  let isOpen = true;
  let parenthesis = false;
  lines.forEach(({ clean, at }, nth) => {
    const place = (): void => unitsOf(items[at]!).forEach(({ id }) => placed.add(id));
    const named = nth === 0 ? appendixNamed(clean) : null;
    const rest = named ? named.rest : clean;
    if (named) place();
    if (rest === '') return;
    const day = dataDateIn(rest);
    dataDate ??= day;
    const isLast = nth === lines.length - 1;
    if (parenthesis || isAttachedLine(rest)) {
      parenthesis = (parenthesis || rest.startsWith('(')) && !rest.includes(')');
      isOpen = false;
      place();
    } else if (day !== null && !isUpperCase(rest)) {
      isOpen = false;
      place();
    } else if (hasTable && headingIn(rest) !== null && (!isOpen || title.length > 0) && nth > attachedAt) {
      context = sectionOrGroup(rest, textOf(items[at]!, rest), context);
      isOpen = false;
      headings.push({ ...context, units: unitsOf(items[at]!).map(({ id }) => id) });
    } else if (titleMayGoOn(title, rest, { isOpen, hasTable, beforeAttached: nth < attachedAt })) {
      title.push(rest);
      place();
    } else if (isLast && hasTable && !isFootnote(rest.toLowerCase()) && rest.length < 250 && !UNIT.test(rest)) {
      context = { section: { number: null, title: rest, rank: 0 }, group: null };
      headings.push({ ...context, units: unitsOf(items[at]!).map(({ id }) => id) });
    }
  });
  return { title: title.join(' '), dataDate, context, placed: [...placed], headings };
};

/** What stands between two tables of an appendix: headings, a later data date. */
export const interludeOf = (items: readonly Item[], before: Context): Omit<Preamble, 'title'> => {
  const placed: number[] = [];
  const headings: PlacedHeading[] = [];
  let context = before;
  let dataDate: Day | null = null;
  items.forEach((item, at) => {
    const clean = linesOf(item).join(' ');
    const units = unitsOf(item).map(({ id }) => id);
    const day = dataDateIn(clean);
    const isTitle = at === items.length - 1 && !isFootnote(clean.toLowerCase()) && clean.length < 250;
    if (day !== null) {
      dataDate = day;
      placed.push(...units);
    } else if (headingIn(clean) !== null || isTitle) {
      const title = textOf(item, clean);
      context = headingIn(clean)
        ? sectionOrGroup(clean, title, context)
        : { section: { number: null, title, rank: 0 }, group: null };
      headings.push({ ...context, units });
    }
  });
  return { context, placed, dataDate, headings };
};

const UNIT = /^(?:đơn vị(?: tính)?|đvt)\s?:/iu;

const titleMayGoOn = (
  title: readonly string[],
  line: string,
  { isOpen, hasTable, beforeAttached }: Readonly<{ isOpen: boolean; hasTable: boolean; beforeAttached: boolean }>,
): boolean => {
  if (line.length > 600) return false;
  if (isOpen && (hasTable || beforeAttached)) return true;
  return title.length === 0 || (isOpen && isUpperCase(line));
};

const textOf = (item: Item, clean: string): string => {
  const units = unitsOf(item);
  return units.length === 1 && !units[0]!.text.includes('\n') ? units[0]!.text : clean;
};
