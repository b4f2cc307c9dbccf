import { isElement, type XmlElement, type XmlNode } from './word-xml.js';

const APART = new Set(['p', 'li', 'table', 'tr', 'td', 'th', 'thead', 'tbody', 'ol', 'dl']);

/**
 * The printed lines of some nodes of mammoth's HTML: a line ends with its paragraph or at a line break. Outer white space
 * is trimmed, empty lines are kept out.
 */
export const linesOf = (nodes: readonly XmlNode[]): readonly string[] => {
  const lines: string[] = [''];
  const visit = (node: XmlNode): void => {
    if (isElement(node)) visitElement(node);
    else if (node.type === 'text' && 'data' in node) lines.push((lines.pop() ?? '') + node.data);
  };
  const visitElement = (element: XmlElement): void => {
    if (element.name === 'br') lines.push('');
    else if (element.name === 'input') lines.push(`${lines.pop() ?? ''}${'checked' in element.attribs ? '☒' : '☐'}`);
    else if (!isBackLink(element)) {
      if (APART.has(element.name)) lines.push('');
      element.children.forEach(visit);
      if (APART.has(element.name)) lines.push('');
    }
  };
  nodes.forEach(visit);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
};

/** mammoth ends each note with an arrow back to where it was called. */
const isBackLink = (element: XmlElement): boolean =>
  element.name === 'a' && /^#(foot|end)note-ref-/.test(element.attribs['href'] ?? '');
