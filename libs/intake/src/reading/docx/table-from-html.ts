import type { Table } from '../../domain/document-content.js';
import { layOutTable } from './lay-out-table.js';
import { linesOf } from './paragraph-lines.js';
import { elementsIn, type XmlElement } from './word-xml.js';

/** A table of mammoth's HTML; tables inside a cell become lines of that cell. */
export const tableFromHtml = (table: XmlElement, at: string): Table =>
  layOutTable(
    rowsOf(table).map((row) =>
      elementsIn(row).map((cell) => ({
        text: linesOf(cell.children).join('\n'),
        span: count(cell.attribs['colspan']),
        rows: count(cell.attribs['rowspan']),
      })),
    ),
    at,
  );

const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elementsIn(table).flatMap((child) => (child.name === 'tr' ? [child] : elementsIn(child)));

const count = (attribute: string | undefined): number => Math.max(1, Number.parseInt(attribute ?? '1', 10) || 1);
