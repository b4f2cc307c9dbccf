import type { Day } from '#libs/kernel';
import type { AppendixLayout } from './appendix-layout.js';
import { interludeOf, preambleOf } from './appendix-preamble.js';
import { dataDateIn } from './appendix-start.js';
import { flattenedRows } from './flattened-rows.js';
import { gridRows } from './grid-rows.js';
import { headingIn, isUpperCase } from './headings.js';
import type { Context, PlacedHeading, RawRow } from './raw-row.js';
import { linesOf, standsAlone, unitsOf, type Item, type Unit } from './source-items.js';
import { sameColumns, type Header } from './table-headers.js';

export type AppendixReading = Readonly<{
  name: string;
  title: string;
  dataDate: Day | null;
  rows: readonly RawRow[];
  leftovers: readonly Unit[];
}>;

/** Everything the appendix prints is in a row or heading, or among the leftovers: they are what was not placed. */
export const appendixReading = (
  { name, items, headers }: AppendixLayout,
  isResolvedLead: (text: string) => boolean,
): AppendixReading => {
  const preamble = preambleOf(items.slice(0, headers[0]?.from ?? items.length), headers.length > 0);
  const placed = new Set(preamble.placed);
  const headings = [...preamble.headings];
  const rows: RawRow[] = [];
  let context = preamble.context;
  let dataDate = preamble.dataDate;
  for (const table of tablesOf(items, headers)) {
    const interlude = interludeOf(table.over, context);
    dataDate ??= interlude.dataDate;
    const read = readTable(table, interlude.context, isResolvedLead);
    rows.push(...read.rows);
    context = read.context;
    headings.push(...interlude.headings, ...read.headings);
    [...interlude.placed, ...read.placed, ...knownHeadings(table)].forEach((id) => placed.add(id));
  }
  headingsOverRows(headings, rows).forEach(({ units }) => units.forEach((id) => placed.add(id)));
  const units = items.flatMap(unitsOf);
  const unplaced = units.filter(({ id }) => !placed.has(id));
  const dated = dataDate === null ? unplaced.find(({ clean }) => dataDateIn(clean) !== null) : undefined;
  return {
    name,
    title: preamble.title,
    dataDate: dataDate ?? (dated ? dataDateIn(dated.clean) : null),
    rows,
    leftovers: unplaced.filter((unit) => unit !== dated),
  };
};

const headingsOverRows = (headings: readonly PlacedHeading[], rows: readonly RawRow[]): readonly PlacedHeading[] => {
  const sections = new Set(rows.map(({ section }) => section));
  const groups = new Set(rows.map(({ group }) => group));
  return headings.filter(({ section, group }) => (group === null ? sections.has(section) : groups.has(group)));
};

type TableLayout = Readonly<{
  over: readonly Item[];
  header: readonly Item[];
  unknown: readonly string[];
  columns: Header['columns'];
  grid: boolean;
  data: readonly Item[];
}>;

const readTable = (
  { columns, grid, data }: TableLayout,
  context: Context,
  isResolvedLead: (text: string) => boolean,
) => (grid ? gridRows(data, columns, context) : flattenedRows(data.flatMap(unitsOf), columns, context, isResolvedLead));

const knownHeadings = ({ header, unknown }: TableLayout): readonly number[] =>
  header.flatMap(unitsOf).flatMap(({ id, key }) => (unknown.includes(key) ? [] : [id]));

/** A header repeated on the next page, with no heading over it, only interrupts its table. */
const tablesOf = (items: readonly Item[], headers: readonly Header[]): readonly TableLayout[] => {
  const tables: TableLayout[] = [];
  let over: readonly Item[] = [];
  headers.forEach((header, nth) => {
    const next = headers[nth + 1];
    const all = items.slice(header.to, next?.from ?? items.length);
    const cut = next ? all.length - headingsBefore(all, items.slice(next.to), header.grid) : all.length;
    const printed = items.slice(header.from, header.to);
    const last = tables.at(-1);
    if (last && over.length === 0 && !last.grid && !header.grid && sameColumns(last.columns, header.columns)) {
      tables.splice(-1, 1, {
        ...last,
        header: [...last.header, ...printed],
        unknown: [...last.unknown, ...header.unknown],
        data: [...last.data, ...all.slice(0, cut)],
      });
    } else {
      const { columns, unknown, grid } = header;
      tables.push({ over, header: printed, columns, unknown, grid, data: all.slice(0, cut) });
    }
    over = all.slice(cut);
  });
  return tables;
};

/** How many items at the end of a table's lines are headings of the table that follows. */
const headingsBefore = (items: readonly Item[], after: readonly Item[], grid: boolean): number => {
  let count = 0;
  while (count < items.length && count < 6) {
    const item = items[items.length - 1 - count]!;
    if (
      grid
        ? !standsAlone(item) || (count > 0 && item.kind === 'line' && linesOf(item)[0]!.length > 300)
        : !isHeadingLine(item, after)
    )
      break;
    count += 1;
  }
  return count;
};

const isHeadingLine = (item: Item, after: readonly Item[]): boolean => {
  const clean = linesOf(item).join(' ');
  const heading = headingIn(clean);
  if (dataDateIn(clean) !== null) return true;
  if (!heading) return isUpperCase(clean) && clean.length > 15 && !/\d{4}$/.test(clean);
  return (
    heading.rank > 1 ||
    /^0?1\s?[.)]?$/.test(linesOf(after[0] ?? item).join(' ')) ||
    !/^\d/.test(linesOf(after[0] ?? item)[0] ?? '')
  );
};
