/** A value of a column: what is neither text, number, boolean nor null is written as JSON. */
export type ColumnValue = string | number | boolean | null | object;

/** Rows in the text format of COPY (PostgreSQL documentation, COPY, "Text Format"). */
export const copyText = (rows: readonly (readonly ColumnValue[])[]): string =>
  rows.map((row) => `${row.map(fieldOf).join('\t')}\n`).join('');

const fieldOf = (value: ColumnValue): string => {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : value;
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : text;
};

const SPECIAL = /[\\\n\r\t]/;
const EACH_SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
