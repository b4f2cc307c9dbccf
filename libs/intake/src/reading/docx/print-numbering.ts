import { appendChild, prepend, prependChild, textContent } from 'domutils';
import type { NumberingCounter } from './numbering-counter.js';
import type { ParagraphNumbering } from './paragraph-numbering.js';
import { childAt, elementsIn, parseXml, type XmlElement, type XmlTree } from './word-xml.js';

/** Writes the numbers that Word counts by itself into the text of their paragraphs: an ordinal column has nothing else. */
export const printNumbering = (tree: XmlTree, numberingOf: ParagraphNumbering, count: NumberingCounter): void => {
  const visit = (parent: Pick<XmlElement, 'children'>): void => {
    for (const element of elementsIn(parent)) {
      if (element.name === 'w:p') numberParagraph(element, numberingOf, count);
      if (!isDeleted(element)) visit(element);
    }
  };
  visit(tree);
};

const numberParagraph = (paragraph: XmlElement, numberingOf: ParagraphNumbering, count: NumberingCounter): void => {
  const list = isDeleted(paragraph) ? null : numberingOf(paragraph);
  const number = list === null ? null : count(list.numId, list.level);
  if (number === null) return;
  const [run] = elementsIn(parseXml('<w:r><w:t xml:space="preserve"/></w:r>'));
  const [text] = elementsIn(run ?? null);
  const [content] = parseXml('.').children;
  if (run === undefined || text === undefined || content === undefined || !('data' in content)) return;
  content.data = isAloneInCell(paragraph) ? number.replace(/[.)]? ?$/, '') : number;
  appendChild(text, content);
  const [first] = elementsIn(paragraph).filter((child) => child.name !== 'w:pPr');
  if (first !== undefined) prepend(first, run);
  else if (childAt(paragraph, 'w:pPr') === null) prependChild(paragraph, run);
  else appendChild(paragraph, run);
};

/** An ordinal cell reads `7`, however Word punctuates its lists, as it does where the number was typed. */
const isAloneInCell = (paragraph: XmlElement): boolean => {
  const cell = paragraph.parent;
  return cell !== null && 'name' in cell && cell.name === 'w:tc' && textContent(cell).trim() === '';
};

const isDeleted = (element: XmlElement): boolean => {
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return true;
  if (element.name === 'w:tr') return childAt(element, 'w:trPr', 'w:del') !== null;
  const mark = element.name === 'w:p' ? childAt(element, 'w:pPr', 'w:rPr') : null;
  return childAt(mark, 'w:del') !== null || childAt(mark, 'w:moveFrom') !== null;
};
