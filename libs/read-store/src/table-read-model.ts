import type { Fact, Projection } from '#libs/kernel';
import type { ReadModel } from './read-model.js';

export type TableShape<Row> = Readonly<{
  table: string;
  /** The field that holds the projection's key; its column must be unique. */
  key: keyof Row & string;
  /** SQL type of every field. Column `named_on` holds field `namedOn`. */
  columns: Readonly<Record<keyof Row & string, string>>;
}>;

/** The common case: one row per key in one table. Rows are written by one upsert and one delete per page. */
export const tableReadModel = <Event extends Fact, Row extends object>(
  projection: Projection<Event, Row>,
  { table, key, columns }: TableShape<Row>,
): ReadModel<Row> => {
  const fields = Object.keys(columns) as (keyof Row & string)[];
  const names = fields.map(columnOf);
  const id = columnOf(key);
  const others = names.filter((name) => name !== id);
  const update =
    others.length === 0 ? 'NOTHING' : `UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  const json = fields.map((field) => `'${field}', ${columnOf(field)}`).join(', ');
  const record = fields.map((field) => `"${field}" ${columns[field]}`).join(', ');
  return {
    projection,
    tables: [table],
    load: async (keys, sql) => {
      const text = `SELECT ${id}::text AS key, jsonb_build_object(${json}) AS row FROM ${sql.schema}.${table}
        WHERE ${id}::text = ANY($1::text[])`;
      return new Map((await sql.query<{ key: string; row: Row }>(text, [keys])).map(({ key: of, row }) => [of, row]));
    },
    save: async (rows, sql) => {
      const gone = [...rows].filter(([, row]) => row === null).map(([of]) => of);
      const kept = [...rows.values()].filter((row) => row !== null);
      if (gone.length > 0)
        await sql.write(`DELETE FROM ${sql.schema}.${table} WHERE ${id}::text = ANY($1::text[])`, [gone]);
      if (kept.length === 0) return;
      const text = `INSERT INTO ${sql.schema}.${table} (${names.join(', ')})
        SELECT ${fields.map((field) => `r."${field}"`).join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${record})
        ON CONFLICT (${id}) DO ${update}`;
      await sql.write(text, [JSON.stringify(kept)]);
    },
  };
};

const columnOf = (field: string): string => `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
