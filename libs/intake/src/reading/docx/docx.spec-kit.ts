import { packedZip, type PackedEntry } from '../zip/zip.spec-kit.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file around the XML of a body, with other parts (`numbering`, `styles`) as their inner XML. */
export const docxAround = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  more: readonly PackedEntry[] = [],
): Buffer =>
  packedZip([
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: `${XML}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([part, inner]) => ({
      name: `word/${part}.xml`,
      content: `${XML}<w:${part} xmlns:w="${W}">${inner}</w:${part}>`,
    })),
    ...more,
  ]);

export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
