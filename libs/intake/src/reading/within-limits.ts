import type { DocumentContent } from '../domain/document-content.js';
import type { ReadingLimits } from './reading-limits.js';
import { refuseReading } from './reading.rejections.js';

/** @throws Rejection `intake.too-many-cells` when what was read is more than a document holds, `intake.empty-file` when it is nothing */
export const withinLimits = (content: DocumentContent, fileName: string, limits: ReadingLimits): DocumentContent => {
  let rows = 0;
  let cells = 0;
  let characters = 0;
  for (const { text } of content.margins ?? []) characters += text.length;
  const inMargins = characters;
  for (const block of content.blocks) {
    if (block.kind === 'paragraph') {
      cells += 1;
      characters += block.text.length;
    } else {
      rows += block.rows.length;
      for (const row of block.rows) {
        cells += row.cells.length;
        for (const cell of row.cells) characters += cell.text.length;
      }
    }
    if (rows > limits.rows || cells > limits.cells || characters > limits.characters) {
      refuseReading('intake.too-many-cells', `${fileName}: ${block.at}`);
    }
  }
  if (characters === inMargins) refuseReading('intake.empty-file', fileName);
  return content;
};
