import type { Role } from './column-role.js';
import { headingIn, headingMark, isFootnote, isGroupText } from './headings.js';
import { ownCells, sameText, type GridCell, type Item, type RowItem, type Unit } from './source-items.js';
import { has, type Column } from './table-headers.js';

export type GridRowMeaning =
  | Readonly<{ kind: 'row' | 'continuation' | 'unplaced' }>
  | Readonly<{ kind: 'heading'; clean: string; text: string; units: readonly number[] }>;

export const gridRowMeaning = (item: Item, columns: readonly Column[]): GridRowMeaning => {
  if (item.kind === 'line') return lineMeaning(item.unit);
  const own = ownCells(item);
  const units = own.map(({ unit }) => unit);
  const [only] = own;
  if (!only) return UNPLACED;
  if (TOTAL.test(only.unit.key) && own.length < columns.length) return UNPLACED;
  if (own.length >= 3 && sameText(units)) return heading(units.slice(0, 1), units);
  return own.length === 1 ? soleMeaning(item, only, columns) : rowMeaning(item, own, columns);
};

const UNPLACED = { kind: 'unplaced' } as const;
const ROW = { kind: 'row' } as const;
const CONTINUATION = { kind: 'continuation' } as const;
const TOTAL = /^(?:tổng cộng|tổng số|cộng)(?:\s?:|\s\d|$)/u;
const NUMBER = /^\d/;

const lineMeaning = (unit: Unit): GridRowMeaning =>
  !isFootnote(unit.key) && (headingIn(unit.clean) !== null || isGroupText(unit.key))
    ? heading([unit], [unit])
    : UNPLACED;

const heading = (shown: readonly Unit[], all: readonly Unit[]): GridRowMeaning => ({
  kind: 'heading',
  clean: shown.map(({ clean }) => clean).join(' '),
  text: shown.map(({ text }) => text).join(' '),
  units: all.map(({ id }) => id),
});

const soleMeaning = (item: RowItem, { unit, column, span }: GridCell, columns: readonly Column[]): GridRowMeaning => {
  if (isFootnote(unit.key)) return UNPLACED;
  const role = columns.find((one) => one.from <= column && column < one.from + one.span)?.role ?? null;
  const isWide = span > 1 && span * 2 > columns.length;
  if (isWide || isGroupText(unit.key)) return heading([unit], [unit]);
  if (repeats(item, columns)) return CONTINUATION;
  if (role === 'ordinal') return NUMBER.test(unit.key) && unit.key.length < 8 ? UNPLACED : heading([unit], [unit]);
  if (role === 'title' || role === null || column === 0)
    return beginsLower(unit.clean)
      ? CONTINUATION
      : has(columns, 'ordinal') || role !== 'title'
        ? heading([unit], [unit])
        : ROW;
  return CONTINUATION;
};

const rowMeaning = (item: RowItem, own: readonly GridCell[], columns: readonly Column[]): GridRowMeaning => {
  const unitOf = (role: Role): Unit | undefined =>
    own.find(({ column }) =>
      columns.some((one) => one.role === role && one.from <= column && column < one.from + one.span),
    )?.unit;
  const [ordinal, title] = [unitOf('ordinal'), unitOf('title')];
  const names = unitOf('lead') ?? unitOf('due') ?? unitOf('directive');
  if (ordinal && title && !names && own.length === 2 && headingMark(ordinal.clean))
    return markedHeading(ordinal, title);
  if (ordinal) return ROW;
  if (repeats(item, columns) && !names) return CONTINUATION;
  if (repeats(item, columns)) return ROW;
  if (!title && !unitOf('due') && !unitOf('directive')) return CONTINUATION;
  return title && beginsLower(title.clean) && !names && has(columns, 'ordinal') ? CONTINUATION : ROW;
};

const markedHeading = (ordinal: Unit, title: Unit): GridRowMeaning => ({
  kind: 'heading',
  clean: `${ordinal.clean.replace(/[.)\s]+$/, '')}. ${title.clean}`,
  text: `${ordinal.text} ${title.text}`,
  units: [ordinal.id, title.id],
});

/** The vertical merge that says ordinal or title again makes this row a part of the one above. */
const repeats = (item: RowItem, columns: readonly Column[]): boolean =>
  item.cells.some(
    ({ continued, column }) =>
      continued &&
      columns.some(
        ({ role, from, span }) => (role === 'ordinal' || role === 'title') && from <= column && column < from + span,
      ),
  );

const beginsLower = (clean: string): boolean => /^[^\p{L}]*\p{Ll}/u.test(clean) && !/^\d/.test(clean);
