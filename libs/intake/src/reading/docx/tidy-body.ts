import { prepend, prependChild, removeElement } from 'domutils';
import { childAt, elementsIn, intAt, parseXml, type XmlElement, type XmlTree } from './word-xml.js';

const MOST_GRID_COLUMNS = 1_000;

/** Names that mammoth does not know, or drops with what is in them, and the names under which it keeps their text. */
const READ_AS: Readonly<Record<string, string>> = {
  'w:hyperlink': 'w:smartTag',
  'w:fldSimple': 'w:smartTag',
  'w:dir': 'w:smartTag',
  'w:bdo': 'w:smartTag',
  'w:cr': 'w:br',
  'w:ptab': 'w:tab',
};

/** Pictures may point outside the file; bookmarks and permission marks between rows make mammoth give up on merged cells. */
const IGNORED = new Set([
  'w:drawing',
  'v:imagedata',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:permStart',
  'w:permEnd',
  'w:proofErr',
]);

/** Changes the tree so that mammoth reads all of its text and the true grid column of every cell. */
export const tidyBody = (tree: XmlTree): void => tidyChildren(tree);

const tidyChildren = (parent: Pick<XmlElement, 'children'>): void => {
  for (const element of elementsIn(parent)) {
    if (IGNORED.has(element.name)) removeElement(element);
    else {
      element.name = READ_AS[element.name] ?? element.name;
      if (element.name === 'w:tr') fillSkippedColumns(element);
      tidyChildren(element);
    }
  }
};

/** A row may leave out its first grid columns; an empty cell in their place keeps the columns after them right. */
const fillSkippedColumns = (row: XmlElement): void => {
  const skipped = Math.min(intAt(row, 'w:trPr', 'w:gridBefore') ?? 0, MOST_GRID_COLUMNS);
  if (skipped < 1) return;
  const xml = `<w:tc><w:tcPr><w:gridSpan w:val="${skipped}"/></w:tcPr><w:p/></w:tc>`;
  const [filler] = elementsIn(parseXml(xml));
  if (filler === undefined) return;
  const first = childAt(row, 'w:tc') ?? childAt(row, 'w:sdt');
  if (first === null) prependChild(row, filler);
  else prepend(first, filler);
};
