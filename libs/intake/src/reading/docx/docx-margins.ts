import type { Paragraph } from '../../domain/document-content.js';
import { outermost, paragraphTexts } from '../margin-text.js';
import type { ZipPart } from '../zip/zip-part.js';
import { parseXml } from './word-xml.js';

const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/i, 'đầu trang'],
  [/^word\/footer\d*\.xml$/i, 'chân trang'],
  [/^word\/comments\d*\.xml$/i, 'nhận xét'],
  [/^word\/diagrams\/data\d*\.xml$/i, 'sơ đồ'],
];
const BODY = /^word\/document\d*\.xml$/i;
const FRAMES = new Set(['drawing', 'pict', 'object']);
const FRAME = /<(?:[^\s<>/]+:)?(?:drawing|pict|object)[\s>/]/;

/** What stands in page headers and footers, text boxes, watermarks, diagrams and comments: mammoth leaves these out. */
export const docxMargins = (parts: readonly ZipPart[]): readonly Paragraph[] =>
  parts.flatMap(({ name, bytes }) => {
    const where = WHOLE.find(([pattern]) => pattern.test(name))?.[1];
    if (where !== undefined) return paragraphs(paragraphTexts(parseXml(bytes)), where);
    if (!BODY.test(name)) return [];
    const xml = bytes.toString('utf8');
    return !FRAME.test(xml)
      ? []
      : outermost(parseXml(xml), FRAMES).flatMap((frame) => paragraphs(paragraphTexts(frame), 'khung chữ'));
  });

const paragraphs = (texts: readonly string[], at: string): readonly Paragraph[] =>
  texts.map((text) => ({ kind: 'paragraph', text, at }));
