import type { Paragraph } from '../../domain/document-content.js';
import { parseXml } from '../docx/word-xml.js';
import { outermost, paragraphTexts, textOf } from '../margin-text.js';
import type { ZipPart } from '../zip/zip-part.js';

const SHEETS = /^xl\/(work|chart|dialog)sheets\/[^/]+\.xml$/i;
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/drawings\/[^/]+\.xml$/i, 'khung chữ'],
  [/^xl\/(threadedcomments\/[^/]+|comments[^/]*)\.xml$/i, 'nhận xét'],
];
const HEADERS_AND_FOOTERS = new Set(
  ['Header', 'Footer'].flatMap((one) => ['odd', 'even', 'first'].map((of) => of + one)),
);

/** What stands in page headers and footers, text boxes and comments of a workbook. */
export const xlsxMargins = (parts: readonly ZipPart[]): readonly Paragraph[] =>
  parts.flatMap(({ name, bytes }) => {
    if (SHEETS.test(name)) return pageMargins(bytes);
    const where = OTHERS.find(([pattern]) => pattern.test(name))?.[1];
    return where === undefined ? [] : paragraphs(paragraphTexts(parseXml(bytes)), where);
  });

/** Only the end of a sheet is parsed: its cells may be many. */
const pageMargins = (bytes: Buffer): readonly Paragraph[] => {
  const xml = bytes.toString('utf8');
  const from = xml.search(/<(?:\w+:)?headerFooter\b/);
  if (from === -1) return [];
  return outermost(parseXml(xml.slice(from)), HEADERS_AND_FOOTERS).flatMap((element) =>
    paragraphs(printedParts(textOf(element)), element.name.endsWith('Header') ? 'đầu trang' : 'chân trang'),
  );
};

/** `&C` begins the middle part; other codes set fonts, sizes, colours, or stand for a number or a name. */
const printedParts = (coded: string): readonly string[] =>
  coded
    .replace(/&"[^"]*"|&K(?:[\da-f]{6}|\d\d[+-]\d{3})|&\d{1,3}/gi, '')
    .split(/&[LCR]|\r?\n/i)
    .map((part) =>
      part
        .replace(/&[PNDTZFABIUSEXYGHO]/gi, ' ')
        .replace(/&&/g, '&')
        .trim(),
    )
    .filter((part) => part !== '');

const paragraphs = (texts: readonly string[], at: string): readonly Paragraph[] =>
  texts.map((text) => ({ kind: 'paragraph', text, at }));
