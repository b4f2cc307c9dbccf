import { parse } from 'csv-parse/sync';

export type CsvRecord = Readonly<{ line: number; fields: readonly string[] }>;

const HINT = /^sep=([,;\t])(\r\n|\r|\n)/i;

/**
 * Takes the first `most` records of a text apart at the delimiter, or the one that Excel's `sep=` line names.
 *
 * @throws CsvError when a quote is never closed
 */
export const csvRecords = (text: string, delimiter: string, most: number): readonly CsvRecord[] => {
  const hint = HINT.exec(text);
  const records = parse(hint === null ? text : text.slice(hint[0].length), {
    delimiter: hint?.[1] ?? delimiter,
    relax_column_count: true,
    relax_quotes: true,
    to: most,
  });
  let line = hint === null ? 1 : 2;
  return records.map((record) => {
    const at = line;
    line += 1 + record.reduce((feeds, field) => feeds + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: at, fields: record };
  });
};
