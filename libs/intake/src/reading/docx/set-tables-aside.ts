import { randomUUID } from 'node:crypto';
import { replaceElement } from 'domutils';
import type { GridCell } from './lay-out-table.js';
import { plainTable } from './plain-table.js';
import { childAt, elementsIn, parseXml, type XmlTree } from './word-xml.js';

/** Plain tables by the text of the paragraph that stands in the place of each. */
export type TablesAside = ReadonlyMap<string, readonly (readonly GridCell[])[]>;

/** What mammoth carries over from one part of a text into the next: a table must then stay where it is. */
const REACHES_ON = /<w:(?:del|moveFrom|fldChar)[\s>/]/;

/** Takes the plain tables of a tidied body out of its tree; a paragraph whose text nobody can know keeps each place. */
export const setTablesAside = (tree: XmlTree, xml: string): TablesAside => {
  const aside = new Map<string, readonly (readonly GridCell[])[]>();
  if (REACHES_ON.test(xml)) return aside;
  const root = elementsIn(tree).find(({ name }) => name === 'w:document') ?? null;
  for (const element of elementsIn(childAt(root, 'w:body'))) {
    const rows = plainTable(element);
    if (rows === null) continue;
    const name = `table ${randomUUID()}`;
    const [place] = elementsIn(parseXml(`<w:p><w:r><w:t>${name}</w:t></w:r></w:p>`));
    if (place === undefined) continue;
    replaceElement(element, place);
    aside.set(name, rows);
  }
  return aside;
};
