import { cleaned } from './clean-text.js';
import type { DocumentContent, Table, TableRow } from './document-content.js';

/** The smallest text that is placed or reported: one line of a paragraph, or one cell. `key` is for matching only. */
export type Unit = Readonly<{ id: number; text: string; clean: string; key: string; at: string }>;

export type GridCell = Readonly<{ unit: Unit; column: number; span: number; continued: boolean }>;

export type LineItem = Readonly<{ kind: 'line'; unit: Unit; block: number }>;
export type RowItem = Readonly<{ kind: 'row'; cells: readonly GridCell[]; block: number; at: string }>;
export type Item = LineItem | RowItem;

export const itemsOf = (content: DocumentContent): readonly Item[] => {
  let id = 0;
  const unit = (text: string, at: string): Unit => {
    const clean = cleaned(text);
    return { id: id++, text: clean === '' ? '' : text.trim(), clean, key: clean.toLowerCase(), at };
  };
  const rowItem = (row: TableRow, block: number): RowItem => ({
    kind: 'row',
    block,
    at: row.at,
    cells: row.cells.map(({ text, at, column, span, continued }) => ({
      unit: unit(text, at),
      column,
      span,
      continued,
    })),
  });
  return content.blocks.flatMap((block, index): readonly Item[] =>
    block.kind === 'paragraph'
      ? block.text
          .split(/\r\n|[\n\r\v\f\u2028]/)
          .filter((line) => cleaned(line) !== '')
          .map((line) => ({ kind: 'line', unit: unit(line, block.at), block: index }))
      : rowsWithText(block).map((row) => rowItem(row, index)),
  );
};

/** Cells with text of their own; a vertical merge repeats a text that is already counted above. */
export const ownCells = (row: RowItem): readonly GridCell[] =>
  row.cells.filter((cell) => !cell.continued && cell.unit.clean !== '');

export const unitsOf = (item: Item): readonly Unit[] =>
  item.kind === 'line' ? [item.unit] : ownCells(item).map((cell) => cell.unit);

/** The lines a person reads in this item; cells of one row stand side by side. */
export const linesOf = (item: Item): readonly string[] => {
  const units = unitsOf(item);
  const [only] = units;
  if (units.length === 1 && only)
    return only.text
      .split('\n')
      .map(cleaned)
      .filter((line) => line !== '');
  return sameText(units) && only ? [only.clean] : [units.map((unit) => unit.clean).join(' ')];
};

/** Every line of every cell, then the row as one line: a letterhead of two cells, or a label beside its value. */
export const linesOfCells = (item: Item): readonly string[] => {
  const units = unitsOf(item);
  if (units.length < 2) return linesOf(item);
  return [...units.flatMap(({ text }) => text.split('\n').map(cleaned)), ...linesOf(item)];
};

export const sameText = (units: readonly Unit[]): boolean => units.every((unit) => unit.key === units[0]?.key);

/** A line, or a row of a grid in which one text stands alone. */
export const standsAlone = (item: Item): boolean =>
  item.kind === 'line' || (ownCells(item).length > 0 && sameText(unitsOf(item)));

const rowsWithText = (table: Table): readonly TableRow[] =>
  table.rows.filter((row) => row.cells.some((cell) => cleaned(cell.text) !== ''));
