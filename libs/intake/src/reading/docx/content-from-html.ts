import type { DocumentContent } from '../../domain/document-content.js';
import { layOutTable } from './lay-out-table.js';
import { linesOf } from './paragraph-lines.js';
import type { TablesAside } from './set-tables-aside.js';
import { tableFromHtml } from './table-from-html.js';
import { elementsIn, isElement, parseXml, type XmlElement } from './word-xml.js';

type Blocks = Pick<DocumentContent, 'blocks' | 'footnotes'>;

/** Walks mammoth's HTML. Paragraphs and tables count from 1, as a person would count them, empty paragraphs left out. */
export const contentFromHtml = (html: string, aside: TablesAside): Blocks => {
  const blocks: DocumentContent['blocks'][number][] = [];
  const footnotes: DocumentContent['footnotes'][number][] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const node of parseXml(html).children) {
    const element = isElement(node) ? node : null;
    if (element?.name === 'table') {
      tables += 1;
      blocks.push(tableFromHtml(element, `table ${tables}`));
    } else if (element?.name === 'ol') {
      footnotes.push(...elementsIn(element).map(footnote));
    } else {
      const lines = linesOf([node]);
      const table = aside.get(lines.join());
      if (table !== undefined) {
        tables += 1;
        blocks.push(layOutTable(table, `table ${tables}`));
        continue;
      }
      if (lines.length > 0) paragraphs += 1;
      blocks.push(...lines.map((text) => ({ kind: 'paragraph' as const, text, at: `paragraph ${paragraphs}` })));
    }
  }
  return { blocks, footnotes };
};

const footnote = (item: XmlElement, index: number): DocumentContent['footnotes'][number] => ({
  mark: `[${index + 1}]`,
  text: linesOf(item.children).join('\n'),
  at: `footnote ${index + 1}`,
});
