import { childAt, elementsIn, intAt, valueAt, type XmlElement, type XmlTree } from './word-xml.js';

export type ParagraphNumbering = (paragraph: XmlElement) => Readonly<{ numId: string; level: number }> | null;

const LONGEST_CHAIN = 20;

/** Finds the list and level of a paragraph: its own, else those of its style or of the styles that one is based on. */
export const paragraphNumbering = (styleTree: XmlTree | null): ParagraphNumbering => {
  const root = elementsIn(styleTree).find((element) => element.name === 'w:styles') ?? null;
  const styles = new Map(elementsIn(root).map((style) => [style.attribs['w:styleId'] ?? '', style] as const));

  const ofStyle = (id: string | null, path: readonly string[]): string | null => {
    let style = id === null ? undefined : styles.get(id);
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step += 1) {
      const value = valueAt(style, 'w:pPr', ...path);
      if (value !== null) return value;
      style = styles.get(valueAt(style, 'w:basedOn') ?? '');
    }
    return null;
  };

  return (paragraph) => {
    const properties = childAt(paragraph, 'w:pPr');
    const style = valueAt(properties, 'w:pStyle');
    const numId = valueAt(properties, 'w:numPr', 'w:numId') ?? ofStyle(style, ['w:numPr', 'w:numId']);
    if (numId === null || numId === '0') return null;
    const level = intAt(properties, 'w:numPr', 'w:ilvl') ?? Number(ofStyle(style, ['w:numPr', 'w:ilvl']) ?? 0);
    return { numId, level };
  };
};
