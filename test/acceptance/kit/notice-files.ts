import { utils, write } from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** A notice as a person would lay it out: paragraphs, and tables of cells whose paragraphs are joined by a line feed. */
export type Layout = readonly (Readonly<{ text: string }> | Readonly<{ table: readonly (readonly string[])[] }>)[];

/** One cell over the whole row: how a group row is drawn in a real table. */
const isGroup = (cells: readonly string[]): boolean => cells.length === 1;

export const asText = (layout: Layout): string =>
  layout
    .flatMap((part) =>
      'text' in part ? [part.text] : part.table.flatMap((row) => row.flatMap((cell) => cell.split('\n'))),
    )
    .filter((line) => line !== '')
    .join('\n');

export const asCsv = (layout: Layout): string =>
  rowsOf(layout)
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

export const asXlsx = (layout: Layout): Uint8Array => {
  const rows = rowsOf(layout);
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = rows.flatMap((row, index) =>
    isGroup(row) ? [{ s: { r: index, c: 0 }, e: { r: index, c: 4 } }] : [],
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Thông báo');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

export const asDocx = async (layout: Layout): Promise<Uint8Array> => {
  const children = layout.map((part) =>
    'text' in part
      ? new Paragraph(part.text)
      : new Table({ rows: part.table.map((row) => tableRow(row, widthOf(part.table))) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

const rowsOf = (layout: Layout): readonly (readonly string[])[] =>
  layout.flatMap((part) => ('text' in part ? [[part.text]] : part.table));

const widthOf = (table: readonly (readonly string[])[]): number => Math.max(...table.map((row) => row.length));

const tableRow = (row: readonly string[], width: number): TableRow =>
  new TableRow({
    children: row.map(
      (cell) =>
        new TableCell({
          ...(isGroup(row) ? { columnSpan: width } : {}),
          children: cell.split('\n').map((text) => new Paragraph({ children: [new TextRun(text)] })),
        }),
    ),
  });
