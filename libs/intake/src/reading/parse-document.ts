import type { DocumentContent } from '../domain/document-content.js';
import { looksLikeCsv } from './csv/csv-delimiter.js';
import { readCsv } from './csv/read-csv.js';
import { readDocx } from './docx/read-docx.js';
import { fileKind } from './file-kind.js';
import type { ReadingLimits } from './reading-limits.js';
import { refuseReading } from './reading.rejections.js';
import { decodeText } from './text/decode-text.js';
import { readText } from './text/read-text.js';
import { withinLimits } from './within-limits.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { checkXml } from './zip/check-xml.js';
import { readZip } from './zip/read-zip.js';

/**
 * Reads a file in this thread, with every limit but time and memory; `readDocument` adds those.
 *
 * @throws Rejection with a code of `ReadingRejection`
 */
export const parseDocument = async (
  bytes: Buffer,
  fileName: string,
  limits: ReadingLimits,
): Promise<DocumentContent> => {
  if (bytes.length === 0) refuseReading('intake.empty-file', fileName);
  if (bytes.length > limits.bytes) refuseReading('intake.too-large', fileName);
  const content =
    fileKind(bytes, fileName) === 'zip'
      ? await parseOffice(bytes, fileName, limits)
      : parseText(decodeText(bytes, fileName), fileName, limits);
  return withinLimits(content, fileName, limits);
};

const parseOffice = async (bytes: Buffer, fileName: string, limits: ReadingLimits): Promise<DocumentContent> => {
  const parts = (await readZip(bytes, fileName, limits)).filter(({ name }) => /\.(xml|rels)$/i.test(name));
  const holds = (main: RegExp): boolean => parts.some(({ name }) => main.test(name));
  const isWord = holds(/^word\/document\d*\.xml$/i);
  if (!isWord && !holds(/^xl\/workbook\d*\.xml$/i)) return refuseReading('intake.wrong-type', fileName);
  for (const part of parts) checkXml(part, fileName, limits);
  return isWord ? readDocx(parts, fileName) : readXlsx(parts, fileName);
};

const parseText = (text: string, fileName: string, limits: ReadingLimits): DocumentContent => {
  if (/\.(csv|tsv)$/i.test(fileName)) return readCsv(text, fileName, limits);
  return /\.txt$/i.test(fileName) || !looksLikeCsv(text) ? readText(text) : readCsv(text, fileName, limits);
};
