import type { Cell, Table, TableRow } from '../../domain/document-content.js';
import { linesOf } from './paragraph-lines.js';
import { elementsIn, type XmlElement } from './word-xml.js';

type Merge = { rowsLeft: number; span: number; text: string };

/** Lays the cells of mammoth's HTML out on the grid; tables inside a cell become lines of that cell. */
export const tableFromHtml = (table: XmlElement, at: string): Table => {
  const merges = new Map<number, Merge>();
  const rows = rowsOf(table).map((row, index) => tableRow(row, merges, `${at} row ${index + 1}`));
  return { kind: 'table', rows, at };
};

const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elementsIn(table).flatMap((child) => (child.name === 'tr' ? [child] : elementsIn(child)));

const tableRow = (row: XmlElement, merges: Map<number, Merge>, at: string): TableRow => {
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
  for (const cell of elementsIn(row)) {
    continueMerges();
    const text = linesOf(cell.children).join('\n');
    const span = count(cell.attribs['colspan']);
    const rowsLeft = count(cell.attribs['rowspan']) - 1;
    if (rowsLeft > 0) merges.set(column, { rowsLeft, span, text });
    place(span, text, false);
  }
  continueMerges();
  return { cells, at };
};

const count = (attribute: string | undefined): number => Math.max(1, Number.parseInt(attribute ?? '1', 10) || 1);
