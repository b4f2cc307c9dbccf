import { roleOfHeading, type Role } from './column-role.js';
import { headingIn, isGroupText, isUpperCase } from './headings.js';
import { ownCells, type Item, type RowItem } from './source-items.js';

/** `from` and `span` count grid columns; in flattened text a column is one place in the order. */
export type Column = Readonly<{ role: Role; from: number; span: number }>;

/** Items `from` up to, not including, `to` are the header; `unknown` are headings in it that say nothing known. */
export type Header = Readonly<{
  from: number;
  to: number;
  columns: readonly Column[];
  unknown: readonly string[];
  grid: boolean;
}>;

export const headersIn = (items: readonly Item[]): readonly Header[] => {
  const found: Header[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const header = items[at]?.kind === 'row' ? gridHeader(items, at) : flattenedHeader(items, at);
    if (!header) continue;
    found.push(header);
    at = header.to - 1;
  }
  return found;
};

export const has = (columns: readonly Column[], role: Role): boolean => columns.some((column) => column.role === role);

export const sameColumns = (one: readonly Column[], other: readonly Column[]): boolean =>
  one.length === other.length && one.every(({ role }, at) => role === other[at]?.role);

const isTaskTable = (columns: readonly Column[]): boolean =>
  columns.length >= 3 && has(columns, 'title') && (has(columns, 'lead') || has(columns, 'due'));

const gridHeader = (items: readonly Item[], at: number): Header | null => {
  const row = items[at];
  if (row?.kind !== 'row' || ownCells(row).length < 3) return null;
  const next = items[at + 1];
  const spansTwo = next?.kind === 'row' && next.block === row.block && completesHeader(row, next);
  const columns = firstOfEachRole(spansTwo ? mergedHeadings(row, next) : headings(row));
  const known = columns.filter(({ role }) => role !== 'other').length;
  if (!isTaskTable(columns) || known * 2 < columns.length) return null;
  const to = at + (spansTwo ? 2 : 1);
  const unknown = headings(row).flatMap(({ key }) => (roleOfHeading(key) === null ? [key] : []));
  return { from: at, to: numbersTheColumns(items[to]) ? to + 1 : to, columns, unknown, grid: true };
};

type Heading = Readonly<{ key: string; from: number; span: number }>;

const headings = (row: RowItem): readonly Heading[] =>
  row.cells.flatMap(({ unit, column, span }) => (unit.key === '' ? [] : [{ key: unit.key, from: column, span }]));

const completesHeader = (row: RowItem, next: RowItem): boolean => {
  const own = ownCells(next);
  const above = (column: number) => row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
  return (
    own.length > 0 &&
    own.every(({ unit, column, span }) => {
      const over = above(column);
      const free = !over || over.unit.key === '';
      return (
        unit.key.length <= 60 &&
        !/^[\d(]/.test(unit.key) &&
        ((over !== undefined && over.span > span) || (free && roleOfHeading(unit.key) !== null))
      );
    })
  );
};

const mergedHeadings = (row: RowItem, next: RowItem): readonly Heading[] => {
  const under = headings({ ...next, cells: ownCells(next) });
  return [
    ...headings(row).flatMap((over) => {
      const parts = under.filter(({ from }) => over.from <= from && from < over.from + over.span);
      return parts.length === 0
        ? [over]
        : parts.map((part) => ({ ...part, key: roleOfHeading(part.key) ? part.key : `${over.key} ${part.key}` }));
    }),
    ...under.filter(({ from }) => !headings(row).some((over) => over.from <= from && from < over.from + over.span)),
  ].toSorted((one, other) => one.from - other.from);
};

const firstOfEachRole = (found: readonly Heading[]): readonly Column[] => {
  const taken = new Set<Role>();
  return found.map(({ key, from, span }) => {
    const role = roleOfHeading(key) ?? 'other';
    const given = taken.has(role) ? 'other' : role;
    taken.add(given);
    return { role: given, from, span };
  });
};

const numbersTheColumns = (item: Item | undefined): boolean => {
  if (item?.kind !== 'row') return false;
  const own = ownCells(item);
  return own.length >= 3 && own.every(({ unit }, at) => unit.key.replace(/[()\s]/g, '') === String(at + 1));
};

const LONGEST_HEADER = 14;

/** A title over the header may use words of a heading; the header begins where it reaches furthest. */
const flattenedHeader = (items: readonly Item[], at: number): Header | null => {
  const first = items[at];
  if (first?.kind !== 'line' || headingIn(first.unit.clean) !== null || roleOfHeading(first.unit.key) === null)
    return null;
  const { columns, unknown, to } = headerRun(items, at);
  if (!isTaskTable(columns) || isTitleOver(items, at, columns)) return null;
  const later = headerRun(items, at + 1);
  const gained = later.columns.length - columns.length;
  if (isTaskTable(later.columns) && (gained > 0 || (gained === 0 && first.unit.clean.split(' ').length >= 4)))
    return null;
  const numbered = columns.every((_, nth) => lineKey(items[to + nth])?.replace(/[()\s]/g, '') === String(nth + 1));
  return { from: at, to: numbered ? to + columns.length : to, columns, unknown, grid: false };
};

type HeaderRun = Readonly<{ columns: readonly Column[]; unknown: readonly string[]; to: number }>;

const headerRun = (items: readonly Item[], at: number): HeaderRun => {
  const columns: Column[] = [];
  const unknown: string[] = [];
  let to = at;
  while (columns.length < LONGEST_HEADER) {
    const key = lineKey(items[to]);
    if (key === null || key.length > 60 || /\d/.test(key) || isGroupText(key)) break;
    const role = roleOfHeading(key);
    if (to > at && isWrapped(items, to, columns)) {
      if (role === null && !LAST_WORDS.test(key)) unknown.push(key);
      to += 1;
      continue;
    }
    if (role !== null && role !== 'other' && !has(columns, role)) columns.push({ role, from: columns.length, span: 1 });
    else if (key.length <= 40 && (role === null || role === 'other') && continuesHeader(items, to + 1, columns)) {
      columns.push({ role: 'other', from: columns.length, span: 1 });
      if (role === null) unknown.push(key);
    } else break;
    to += 1;
  }
  return { columns, unknown, to };
};

/** "KẾT QUẢ THỰC HIỆN NHIỆM VỤ …" over "STT | Nhiệm vụ | …" is a title. */
const isTitleOver = (items: readonly Item[], at: number, columns: readonly Column[]): boolean => {
  const [first, next, third] = items.slice(at, at + 3).map((item) => (item.kind === 'line' ? item.unit.clean : ''));
  if (first === undefined || !isTaskTable(columns.slice(1)) || columns[0]?.role === 'directive') return false;
  const isLonger = first.split(' ').length >= 4;
  return (
    isLonger &&
    ((isUpperCase(first) &&
      ![next, third].some((line) => line !== undefined && line.length > 3 && isUpperCase(line))) ||
      (columns[1]?.role === 'ordinal' && / nhiệm vụ/iu.test(first)))
  );
};

/** A heading of one cell that was broken over two lines leaves its last words on a line of their own. */
const isWrapped = (items: readonly Item[], at: number, columns: readonly Column[]): boolean => {
  const [before, line] = [items[at - 1], items[at]];
  const last = columns.at(-1)?.role;
  if (before?.kind !== 'line' || line?.kind !== 'line' || last === undefined || last === 'ordinal') return false;
  if (LAST_WORDS.test(line.unit.key) && (roleOfHeading(line.unit.key) ?? last) === last) return true;
  const goesOn = /^[\p{Lu}]/u.test(before.unit.clean) && /^\p{Ll}[\p{L}, ]+$/u.test(line.unit.clean);
  const isUpper =
    isUpperCase(before.unit.clean) && isUpperCase(line.unit.clean) && roleOfHeading(line.unit.key) === last;
  return (goesOn || isUpper) && roleOfHeading(`${before.unit.key} ${line.unit.key}`) === last;
};

const LAST_WORDS = /^(?:thực hiện|hoàn thành|nhiệm vụ|giao nhiệm vụ|xử lý|công việc|báo cáo)$/u;

const lineKey = (item: Item | undefined): string | null => (item?.kind === 'line' ? item.unit.key : null);

const continuesHeader = (items: readonly Item[], at: number, columns: readonly Column[]): boolean => {
  const key = lineKey(items[at]);
  const role = key === null || key.length > 40 ? null : roleOfHeading(key);
  return columns.length >= 2 && role !== null && role !== 'other' && !has(columns, role);
};
