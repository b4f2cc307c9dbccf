import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { copyText } from './copy-text.js';
import type { ReadSql } from './read-model.js';

/** Statements of a read model inside the query runner's transaction. */
export const readSql = (runner: QueryRunner, schema: string): ReadSql => ({
  schema,
  query: async <Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const { records } = await runner.query(text, [...parameters], true);
    return (records ?? []) as Row[];
  },
  append: async (table, columns, rows) => {
    if (rows.length === 0) return;
    const client = (await runner.connect()) as pg.PoolClient;
    const names = columns.map((column) => `"${column}"`).join(', ');
    const copy = client.query(copyFrom(`COPY ${schema}.${table} (${names}) FROM STDIN`));
    await pipeline(Readable.from(chunksOf(rows)), copy);
  },
});

const ROWS_AT_ONCE = 500;

function* chunksOf(rows: Parameters<ReadSql['append']>[2]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    yield Buffer.from(copyText(rows.slice(start, start + ROWS_AT_ONCE)));
  }
}
