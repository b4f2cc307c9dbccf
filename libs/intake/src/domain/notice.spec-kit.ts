import type { Cell, DocumentContent, Paragraph, Table } from './document-content.js';
import type { Knowledge } from './knowledge.js';
import { readNotice } from './read-notice.js';
import type { Reading } from './reading.js';

/** A spec hands in the real directory of agencies: only specs may know two capabilities. */
export const knowledgeOf =
  (resolveLeads: Knowledge['resolveLeads']) =>
  (directives: Knowledge['directives'] = []): Knowledge => ({ resolveLeads, directives });

export const textOf = (...lines: readonly string[]): DocumentContent => ({
  format: 'text',
  footnotes: [],
  blocks: lines
    .flatMap((line) => line.split('\n'))
    .map((text, at): Paragraph => ({ kind: 'paragraph', text, at: `line ${at + 1}` })),
});

/** `^` repeats the cell above (vertical merge); `text>3` covers three columns; null prints no cell at all. */
export type CellText = string | null;

export const tableOf = (name: string, rows: readonly (readonly CellText[])[]): Table => {
  const above = new Map<number, string>();
  return {
    kind: 'table',
    at: name,
    rows: rows.map((texts, row) => {
      let column = 0;
      const cells = texts.map((written): Cell => {
        const continued = written === '^';
        const [, plain = '', wide = '1'] =
          /^(.*?)(?:>(\d+))?$/s.exec(continued ? (above.get(column) ?? '') : (written ?? '')) ?? [];
        const cell = {
          column,
          span: Number(wide),
          text: plain,
          continued,
          at: `${name} row ${row + 1} column ${column + 1}`,
        };
        above.set(column, plain);
        column += cell.span;
        return cell;
      });
      return { cells, at: `${name} row ${row + 1}` };
    }),
  };
};

export const documentOf = (
  format: DocumentContent['format'],
  ...blocks: readonly (string | Table)[]
): DocumentContent => ({
  format,
  footnotes: [],
  blocks: blocks.map((block, at) =>
    typeof block === 'string' ? { kind: 'paragraph', text: block, at: `paragraph ${at + 1}` } : block,
  ),
});

export const OVER = ['Số: 99/TB-VPTN', 'Hà Nội, ngày 20 tháng 11 năm 2025', 'PHỤ LỤC I', 'DANH SÁCH VIỆC'];
export const HEADER = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả', 'Tiến độ'];
/** Readers of one small table under the usual letterhead: as a grid, as lines, as lines under the usual header. */
export const readersOf = (knowledge: () => Knowledge) => {
  const lines = (...texts: readonly string[]): Reading => readNotice(textOf(...OVER, ...texts), knowledge());
  return {
    lines,
    flat: (...texts: readonly string[]): Reading => lines(...HEADER, ...texts),
    grid: (...rows: readonly (readonly CellText[])[]): Reading =>
      readNotice(documentOf('docx', ...OVER, tableOf('table 1', [HEADER, ...rows])), knowledge()),
  };
};
export const cells = ({ rows }: Reading) =>
  rows.map(({ listing, title, leadText, due, progress }) => [
    listing.ordinal,
    title,
    leadText,
    due.text,
    progress?.resultText ?? null,
    progress?.label ?? null,
  ]);
export const found = ({ findings }: Reading) => findings.map(({ code }) => code);
export const first = (reading: Reading) => reading.rows[0]!;
