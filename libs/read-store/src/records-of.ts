import type { ColumnValue } from './copy-text.js';

/**
 * Rows as one JSON text for `json_populate_recordset`, which gives a column what COPY would give it: an object to a column of
 * JSON, and to one of text as it is written here; null when there is none.
 */
export const recordsOf = (columns: readonly string[], rows: Iterable<readonly ColumnValue[]>): string | null => {
  const names = columns.map((column) => JSON.stringify(column));
  const texts = Array.from(
    rows,
    (row) => `{${row.map((value, place) => `${names[place]}:${JSON.stringify(value)}`).join(',')}}`,
  );
  return texts.length === 0 ? null : `[${texts.join(',')}]`;
};
