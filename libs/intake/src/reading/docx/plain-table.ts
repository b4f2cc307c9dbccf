import type { GridCell } from './lay-out-table.js';
import { childAt, elementsIn, valueAt, type XmlElement, type XmlNode } from './word-xml.js';

/** What may stand in what for a table to be plain; anything else is mammoth's to read. */
const MAY_HOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['w:tbl', new Set(['w:tblPr', 'w:tblGrid', 'w:tr'])],
  ['w:tr', new Set(['w:tblPrEx', 'w:trPr', 'w:tc'])],
  ['w:tc', new Set(['w:tcPr', 'w:p'])],
  ['w:p', new Set(['w:pPr', 'w:r', 'w:smartTag'])],
  ['w:smartTag', new Set(['w:smartTagPr', 'w:r', 'w:smartTag'])],
  ['w:r', new Set(['w:rPr', 'w:t', 'w:tab', 'w:br', 'w:lastRenderedPageBreak'])],
]);

/**
 * The rows of a table that holds nothing but text, as mammoth would read them, or null for any other table. Most of
 * the time of importing a long table would be mammoth's.
 */
export const plainTable = (table: XmlElement): readonly (readonly GridCell[])[] | null =>
  table.name === 'w:tbl' && isPlain(table) ? mergedDown(elementsIn(table).filter(isNamed('w:tr'))) : null;

const isPlain = (element: XmlElement): boolean => {
  const may = MAY_HOLD.get(element.name);
  if (may !== undefined) return elementsIn(element).every((child) => may.has(child.name) && isPlain(child));
  if (element.name === 'w:br') return (element.attribs['w:type'] ?? 'textWrapping') === 'textWrapping';
  return element.name !== 'w:tcPr' || /^[1-9]\d{0,2}$/.test(valueAt(element, 'w:gridSpan') ?? '1');
};

/** A cell that continues one in the same column of the row above is left out, and the one above reaches a row further. */
const mergedDown = (rows: readonly XmlElement[]): readonly (readonly GridCell[])[] => {
  const above = new Map<number, GridCell & { rows: number }>();
  return rows.map((row) => {
    let column = 0;
    return elementsIn(row)
      .filter(isNamed('w:tc'))
      .flatMap((cell) => {
        const at = column;
        const span = Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
        column += span;
        const begun = continuesAbove(cell) ? above.get(at) : undefined;
        if (begun !== undefined) {
          begun.rows += 1;
          return [];
        }
        const own = { text: textIn(cell), span, rows: 1 };
        above.set(at, own);
        return [own];
      });
  });
};

const continuesAbove = (cell: XmlElement): boolean => {
  const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
  return merge !== null && (merge.attribs['w:val'] ?? 'continue') === 'continue';
};

const textIn = (cell: XmlElement): string => {
  const lines: string[] = [];
  for (const paragraph of elementsIn(cell)) {
    if (paragraph.name !== 'w:p') continue;
    lines.push('');
    write(paragraph, lines);
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};

const write = (element: XmlElement, lines: string[]): void => {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:t') lines.push((lines.pop() ?? '') + child.children.map(dataOf).join(''));
    else if (child.name === 'w:tab') lines.push(`${lines.pop() ?? ''}\t`);
    else if (child.name === 'w:br') lines.push('');
    else if (child.name === 'w:r' || child.name === 'w:smartTag') write(child, lines);
  }
};

const dataOf = (node: XmlNode): string =>
  node.type === 'text' && 'data' in node ? node.data : 'children' in node ? node.children.map(dataOf).join('') : '';

const isNamed =
  (name: string) =>
  (element: XmlElement): boolean =>
    element.name === name;
