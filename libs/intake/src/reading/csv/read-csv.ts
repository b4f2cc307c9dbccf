import type { DocumentContent, TableRow } from '../../domain/document-content.js';
import type { ReadingLimits } from '../reading-limits.js';
import { refuseReading } from '../reading.rejections.js';
import { csvDelimiter } from './csv-delimiter.js';
import { csvRecords, type CsvRecord } from './csv-records.js';

/** One table of all lines that say anything. @throws Rejection `intake.corrupt` when a quote is never closed */
export const readCsv = (text: string, fileName: string, limits: ReadingLimits): DocumentContent => {
  const records = recordsOf(text, fileName, limits.rows + 1);
  if (records.length > limits.rows) refuseReading('intake.too-many-cells', fileName);
  const rows = records.map(tableRow).filter(({ cells }) => cells.some((cell) => cell.text !== ''));
  return { format: 'csv', blocks: [{ kind: 'table', rows, at: 'line 1' }], footnotes: [] };
};

const recordsOf = (text: string, fileName: string, most: number): readonly CsvRecord[] => {
  try {
    return csvRecords(text, csvDelimiter(text) ?? ',', most);
  } catch (error) {
    const line = /on line (\d+)|at line (\d+)/.exec(String(error));
    return refuseReading('intake.corrupt', line === null ? fileName : `${fileName} line ${line[1] ?? line[2]}`);
  }
};

const tableRow = ({ line, fields }: CsvRecord): TableRow => ({
  cells: fields.map((field, column) => ({
    ...{ column, span: 1, continued: false, at: `line ${line} column ${column + 1}` },
    text: field
      .split(/\r\n|\r|\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n'),
  })),
  at: `line ${line}`,
});
