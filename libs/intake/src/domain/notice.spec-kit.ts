import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import type { Cell, DocumentContent, Paragraph, Table } from './document-content.js';
import type { Knowledge } from './knowledge.js';

const directory = agencyDirectory(registryFacts());

export const knowledge = (directives: Knowledge['directives'] = []): Knowledge => ({
  resolveLeads: (text, on) => directory.resolve(text, on),
  directives,
});

export const textOf = (...lines: readonly string[]): DocumentContent => ({
  format: 'text',
  footnotes: [],
  blocks: lines.flatMap((line) => line.split('\n')).map((text, at): Paragraph => ({ kind: 'paragraph', text, at: `line ${at + 1}` })),
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
        const [, plain = '', wide = '1'] = /^(.*?)(?:>(\d+))?$/s.exec(continued ? (above.get(column) ?? '') : (written ?? '')) ?? [];
        const cell = { column, span: Number(wide), text: plain, continued, at: `${name} row ${row + 1} column ${column + 1}` };
        above.set(column, plain);
        column += cell.span;
        return cell;
      });
      return { cells, at: `${name} row ${row + 1}` };
    }),
  };
};

export const documentOf = (format: DocumentContent['format'], ...blocks: readonly (string | Table)[]): DocumentContent => ({
  format,
  footnotes: [],
  blocks: blocks.map((block, at) => (typeof block === 'string' ? { kind: 'paragraph', text: block, at: `paragraph ${at + 1}` } : block)),
});
