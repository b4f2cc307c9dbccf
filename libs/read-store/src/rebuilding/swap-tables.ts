import type { QueryRunner } from 'typeorm';
import { LIVE, NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

type Index = Readonly<{ name: string; definition: string }>;

/**
 * Puts the rebuilt tables in the place of the live ones, in the runner's transaction: readers see all of the old or all
 * of the new. Indexes get the names of those they replace, which later migrations rely on.
 */
export const swapTables = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  await runner.query(`LOCK TABLE ${tables.map((table) => `${LIVE}.${table}`).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  for (const table of tables) {
    const old = await indexesOf(runner, LIVE, table);
    const unnamed = [...(await indexesOf(runner, NEXT, table))];
    await runner.query(`DROP TABLE ${LIVE}.${table}`);
    for (const { name, definition } of old) {
      const at = unnamed.findIndex((index) => index.definition === definition);
      const [twin] = at < 0 ? [] : unnamed.splice(at, 1);
      if (twin === undefined) throw new Error(`index ${name} of ${table} was not rebuilt`);
      if (twin.name !== name) await rename(runner, twin.name, name);
    }
    await runner.query(`ALTER TABLE ${NEXT}.${table} SET SCHEMA ${LIVE}`);
  }
};

const rename = async (runner: QueryRunner, from: string, to: string): Promise<void> => {
  await runner.query(`ALTER INDEX IF EXISTS ${NEXT}."${to}" RENAME TO "${to}_"`);
  await runner.query(`ALTER INDEX ${NEXT}."${from}" RENAME TO "${to}"`);
};

/** The definition without the names of index and table; equal for an index and its twin. */
const indexesOf = async (runner: QueryRunner, schema: string, table: string): Promise<readonly Index[]> =>
  readSql(runner, schema).query<Index>(
    `SELECT relname AS name, indisunique || ' ' || indisprimary || regexp_replace(pg_get_indexdef(indexrelid), '^.*? USING ', ' ') AS definition
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = $1::regclass ORDER BY relname`,
    [`${schema}.${table}`],
  );
