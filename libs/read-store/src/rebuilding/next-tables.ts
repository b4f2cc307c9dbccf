import type { QueryRunner } from 'typeorm';
import { LIVE, NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

/**
 * Empty twins of the live tables with all constraints and those indexes that make a key unique, which writing relies on;
 * what an earlier rebuild left there goes.
 */
export const createNextTables = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  await runner.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE`);
  await runner.query(`CREATE SCHEMA ${NEXT}`);
  for (const table of tables) {
    await runner.query(`CREATE TABLE ${NEXT}.${table} (LIKE ${LIVE}.${table} INCLUDING ALL EXCLUDING INDEXES)`);
    for (const one of await constraintsOf(runner, table)) {
      await runner.query(`ALTER TABLE ${NEXT}.${table} ADD CONSTRAINT "${one.name}" ${one.definition}`);
    }
    for (const { definition } of await indexesOf(runner, table, true)) await runner.query(twinOf(definition, table));
  }
};

/** The other indexes: sorting all rows once is cheaper than finding the place of each. */
export const createNextIndexes = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    for (const { definition } of await indexesOf(runner, table, false)) await runner.query(twinOf(definition, table));
    await runner.query(`ANALYZE ${NEXT}.${table}`);
  }
};

const twinOf = (definition: string, table: string): string =>
  definition.replace(` ON ${LIVE}.${table} USING `, ` ON ${NEXT}.${table} USING `);

type Named = Readonly<{ name: string; definition: string }>;

const constraintsOf = (runner: QueryRunner, table: string): Promise<readonly Named[]> =>
  readSql(runner, LIVE).query<Named>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'x') ORDER BY conname`,
    [`${LIVE}.${table}`],
  );

const indexesOf = (runner: QueryRunner, table: string, unique: boolean): Promise<readonly Named[]> =>
  readSql(runner, LIVE).query<Named>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND indisunique = $2
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid`,
    [`${LIVE}.${table}`, unique],
  );
