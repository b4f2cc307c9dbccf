/** A value of a column: what is neither text, number, boolean nor null is written as JSON. */
export type ColumnValue = string | number | boolean | null | object;

/** Rows in the text format of COPY (PostgreSQL documentation, COPY, "Text Format"), many in each text. */
export function* copyTexts(rows: Iterable<readonly ColumnValue[]>): Generator<string> {
  let [text, held] = ['', 0];
  for (const row of rows) {
    text += `${row.map(fieldOf).join('\t')}\n`;
    held += 1;
    if (held < ROWS_AT_ONCE) continue;
    yield text;
    [text, held] = ['', 0];
  }
  if (held > 0) yield text;
}

const ROWS_AT_ONCE = 500;

const fieldOf = (value: ColumnValue): string => {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : value;
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : text;
};

const SPECIAL = /[\\\n\r\t]/;
const EACH_SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
