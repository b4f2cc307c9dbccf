import { elementsIn, isElement, type XmlElement, type XmlNode, type XmlTree } from './docx/word-xml.js';

/** Every paragraph in a tree of Office XML, whatever its prefix; the text of a watermark is one too. Deleted text is not read. */
export const paragraphTexts = (tree: XmlTree | XmlElement): readonly string[] => {
  const texts: string[] = [];
  const visit = (node: XmlNode, own: string[] | null): void => {
    if (!isElement(node)) return;
    const name = localName(node);
    if (name === 'textpath') texts.push(node.attribs['string'] ?? '');
    else if (PARAGRAPHS.has(name)) {
      const inner: string[] = [];
      node.children.forEach((child) => visit(child, inner));
      texts.push(...inner.join('').split('\n'));
    } else if (name === 't') own?.push(textOf(node));
    else if (name === 'tab' || name === 'ptab') own?.push('\t');
    else if (name === 'br' || name === 'cr') own?.push('\n');
    else node.children.forEach((child) => visit(child, own));
  };
  tree.children.forEach((child) => visit(child, null));
  return texts.map((text) => text.trim()).filter((text) => text !== '');
};

/** The outermost elements of these names. */
export const outermost = (parent: XmlTree | XmlElement, names: ReadonlySet<string>): readonly XmlElement[] =>
  elementsIn(parent).flatMap((element) => (names.has(localName(element)) ? [element] : outermost(element, names)));

export const textOf = (element: XmlElement): string =>
  element.children.map((node) => (node.type === 'text' && 'data' in node ? node.data : '')).join('');

/** Word and drawings have `p`; a comment of Excel is one `text`, a thread of comments has its own. */
const PARAGRAPHS = new Set(['p', 'text', 'threadedComment']);

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
