import type { DocumentFormat } from './document.events.js';

/**
 * What a file says, before anyone asks what it means. `at` tells a person where to look: `line 52`, `table 2 row 5`,
 * `Sheet1!B7`. `margins` stand beside the text and are no part of it: page headers, text boxes, comments, sheet names.
 */
export type DocumentContent = Readonly<{
  format: DocumentFormat;
  blocks: readonly (Paragraph | Table)[];
  footnotes: readonly Readonly<{ mark: string; text: string; at: string }>[];
  margins?: readonly Paragraph[];
}>;

export type Paragraph = Readonly<{ kind: 'paragraph'; text: string; at: string }>;

export type Table = Readonly<{ kind: 'table'; rows: readonly TableRow[]; at: string }>;

export type TableRow = Readonly<{ cells: readonly Cell[]; at: string }>;

/**
 * `column` counts grid columns from 0, `span` how many of them the cell covers. Paragraphs of a cell are joined with a
 * line feed. `continued` marks a cell that a vertical merge repeats from the row above.
 */
export type Cell = Readonly<{ column: number; span: number; text: string; continued: boolean; at: string }>;
