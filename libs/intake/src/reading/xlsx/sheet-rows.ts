import { utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import type { Cell, TableRow } from '../../domain/document-content.js';
import { cellText } from './cell-text.js';

/** A row number with the texts of its cells that have any, by column. */
type FilledRow = Readonly<{ row: number; texts: ReadonlyMap<number, string> }>;

/** The rows of a sheet that say anything, hidden ones included, with the cells of merged ranges laid out. */
export const sheetRows = (sheet: WorkSheet, name: string, date1904: boolean): readonly TableRow[] => {
  const filled = filledRows(sheet, date1904);
  const byRow = new Map(filled.map(({ row, texts }) => [row, texts] as const));
  const waiting = [...(sheet['!merges'] ?? [])].sort((one, other) => one.s.r - other.s.r);
  const merges: Range[] = [];
  let next = 0;
  return filled.map((row) => {
    for (let merge = waiting[next]; merge !== undefined && merge.s.r <= row.row; merge = waiting[next]) {
      merges.push(merge);
      next += 1;
    }
    const open = merges.filter((merge) => merge.e.r >= row.row);
    merges.splice(0, merges.length, ...open);
    return tableRow(row, open, name, (at) => byRow.get(at.r)?.get(at.c) ?? '');
  });
};

const filledRows = (sheet: WorkSheet, date1904: boolean): readonly FilledRow[] => {
  const data = (sheet['!data'] ?? []) as readonly (readonly CellObject[])[];
  return Object.keys(data)
    .map((key) => ({ row: Number(key), texts: textsOf(data[Number(key)] ?? [], date1904) }))
    .filter(({ texts }) => texts.size > 0);
};

const textsOf = (cells: readonly CellObject[], date1904: boolean): ReadonlyMap<number, string> =>
  new Map(
    Object.keys(cells).flatMap((key) => {
      const cell = cells[Number(key)];
      const text = cell === undefined ? '' : cellText(cell, date1904);
      return text === '' ? [] : [[Number(key), text] as const];
    }),
  );

const tableRow = (
  { row, texts }: FilledRow,
  merges: readonly Range[],
  sheet: string,
  textAt: (at: Range['s']) => string,
): TableRow => {
  const starts = new Map(merges.map((merge) => [merge.s.c, merge] as const));
  const last = Math.max(...texts.keys(), ...starts.keys());
  const cells: Cell[] = [];
  for (let column = 0; column <= last;) {
    const merge = starts.get(column);
    const span = merge === undefined ? 1 : merge.e.c - merge.s.c + 1;
    const continued = merge !== undefined && merge.s.r < row;
    const text = (continued ? textAt(merge.s) : texts.get(column)) ?? '';
    cells.push({ column, span, text, continued, at: `${sheet}!${utils.encode_cell({ r: row, c: column })}` });
    column += span;
  }
  return { cells, at: `${sheet}!${row + 1}` };
};
