import type { DocumentContent, Table } from '../domain/document-content.js';
import { parseDocument } from './parse-document.js';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.js';

export const parse = (
  bytes: Uint8Array | string,
  fileName: string,
  limits: Partial<ReadingLimits> = {},
): Promise<DocumentContent> =>
  parseDocument(Buffer.from(bytes as Uint8Array), fileName, { ...READING_LIMITS, ...limits });

/** The code of the refusal; anything else that is thrown fails the spec. */
export const refusalOf = async (reading: Promise<DocumentContent>): Promise<string> =>
  reading.then(
    () => 'was read',
    (error: { name: string; code: string; faults: readonly { code: string }[] }) => {
      if (error.name !== 'Rejection' || error.faults[0]?.code !== error.code) throw error;
      return error.code;
    },
  );

export const tablesOf = (content: DocumentContent): readonly Table[] =>
  content.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** Texts only, row by row; `^` stands for a cell continued from above, `×n` for a span. */
export const gridOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) =>
    row.cells.map((cell) => (cell.continued ? '^' : '') + cell.text + (cell.span > 1 ? `×${cell.span}` : '')),
  );

export const paragraphsOf = (content: DocumentContent): readonly string[] =>
  content.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
