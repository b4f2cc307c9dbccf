import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { copyTexts } from './copy-text.js';
import type { ReadSql } from './read-model.js';

/** Statements of a read model inside the query runner's transaction, each waited for. Rows are added by COPY: several times as fast as INSERT. */
export const readSql = (runner: QueryRunner, schema: string): ReadSql => ({
  schema,
  query: async <Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const { records } = await runner.query(text, [...parameters], true);
    return (records ?? []) as Row[];
  },
  write: async (text, parameters) => {
    await runner.query(text, [...parameters]);
  },
  append: async (table, columns, rows) => {
    const texts = copyTexts(rows);
    const first = texts.next();
    if (first.done === true) return;
    const client = (await runner.connect()) as pg.PoolClient;
    const names = columns.map((column) => `"${column}"`).join(', ');
    const copy = client.query(copyFrom(`COPY ${schema}.${table} (${names}) FROM STDIN`));
    await pipeline(Readable.from(buffers(first.value, texts)), copy);
  },
});

function* buffers(first: string, more: Iterable<string>): Generator<Buffer> {
  yield Buffer.from(first);
  for (const text of more) yield Buffer.from(text);
}
