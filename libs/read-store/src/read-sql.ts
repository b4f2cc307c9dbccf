import type { QueryRunner } from 'typeorm';
import type { ReadSql } from './read-model.js';

/** Statements of a read model inside the query runner's transaction. */
export const readSql = (runner: QueryRunner, schema: string): ReadSql => ({
  schema,
  query: async <Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const { records } = await runner.query(text, [...parameters], true);
    return (records ?? []) as Row[];
  },
});
