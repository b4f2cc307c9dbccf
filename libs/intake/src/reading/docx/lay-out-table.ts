import type { Cell, Table, TableRow } from '../../domain/document-content.js';

/** A cell as its row holds it: over how many columns and rows it reaches, counted from where it begins. */
export type GridCell = Readonly<{ text: string; span: number; rows: number }>;

type Merge = { rowsLeft: number; span: number; text: string };

/** Lays the cells of each row out on the grid, those that reach down from rows above between them. */
export const layOutTable = (rows: readonly (readonly GridCell[])[], at: string): Table => {
  const merges = new Map<number, Merge>();
  return { kind: 'table', rows: rows.map((row, index) => tableRow(row, merges, `${at} row ${index + 1}`)), at };
};

const tableRow = (row: readonly GridCell[], merges: Map<number, Merge>, at: string): TableRow => {
  const cells: Cell[] = [];
  let column = 0;
  const place = (span: number, text: string, continued: boolean): void => {
    cells.push({ column, span, text, continued, at: `${at} cell ${cells.length + 1}` });
    column += span;
  };
  const continueMerges = (): void => {
    for (let merge = merges.get(column); merge !== undefined; merge = merges.get(column)) {
      merge.rowsLeft -= 1;
      if (merge.rowsLeft < 1) merges.delete(column);
      place(merge.span, merge.text, true);
    }
  };
  for (const { text, span, rows } of row) {
    continueMerges();
    if (rows > 1) merges.set(column, { rowsLeft: rows - 1, span, text });
    place(span, text, false);
  }
  continueMerges();
  return { cells, at };
};
