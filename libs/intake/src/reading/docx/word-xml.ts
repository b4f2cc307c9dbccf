import { getOuterHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';

export type XmlTree = ReturnType<typeof parseDocument>;
export type XmlNode = XmlTree['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

export const parseXml = (xml: string | Buffer): XmlTree => parseDocument(xml.toString('utf8'), { xmlMode: true });

export const writeXml = (tree: XmlTree): string =>
  getOuterHTML(tree.children, { xmlMode: true, encodeEntities: 'utf8' });

export const isElement = (node: XmlNode): node is XmlElement => 'attribs' in node;

export const elementsIn = (parent: { children: XmlNode[] } | null): readonly XmlElement[] =>
  parent === null ? [] : parent.children.filter(isElement);

/** The element that a path of names leads to, the first of each name. */
export const childAt = (parent: XmlElement | null, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>(
    (element, name) => elementsIn(element).find((child) => child.name === name) ?? null,
    parent,
  );

/** The `w:val` of the element that a path of names leads to. */
export const valueAt = (parent: XmlElement | null, ...path: readonly string[]): string | null =>
  childAt(parent, ...path)?.attribs['w:val'] ?? null;

export const intAt = (parent: XmlElement | null, ...path: readonly string[]): number | null => {
  const value = Number.parseInt(valueAt(parent, ...path) ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
};
