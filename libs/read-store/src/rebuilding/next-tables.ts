import type { DataSource, QueryRunner } from 'typeorm';
import { LIVE, NEXT } from '../database-schema.js';
import { readSql } from '../read-sql.js';

/** Empty twins of the live tables without keys and indexes; what an earlier rebuild left there goes. */
export const createNextTables = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  await runner.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE`);
  await runner.query(`CREATE SCHEMA ${NEXT}`);
  for (const table of tables) {
    await runner.query(`CREATE TABLE ${NEXT}.${table} (LIKE ${LIVE}.${table} INCLUDING ALL EXCLUDING INDEXES)`);
  }
};

/** All constraints and indexes of the live tables, which sort the rows that are there already. */
export const createNextIndexes = async (runner: QueryRunner, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    for (const one of await constraintsOf(runner, table)) {
      await runner.query(`ALTER TABLE ${NEXT}.${table} ADD CONSTRAINT "${one.name}" ${one.definition}`);
    }
    for (const { definition } of await indexesOf(runner, table)) await runner.query(twinOf(definition, table));
    await runner.query(`ANALYZE ${NEXT}.${table}`);
  }
};

/** `createNextIndexes`, largest tables first, on as many connections at once. */
export const createNextIndexesAtOnce = async (
  source: DataSource,
  prepare: (runner: QueryRunner) => Promise<void>,
  tables: readonly string[],
  connections: number,
): Promise<void> => {
  const sizes = await source.query<{ name: string }[]>(
    `SELECT name FROM unnest($1::text[]) AS name ORDER BY pg_relation_size('${NEXT}.' || name) DESC`,
    [tables],
  );
  const left = sizes.map(({ name }) => name);
  const building = Array.from({ length: connections }, async () => {
    const runner = source.createQueryRunner();
    try {
      await prepare(runner);
      for (let table = left.shift(); table !== undefined; table = left.shift())
        await createNextIndexes(runner, [table]);
    } finally {
      await runner.query('RESET ALL').catch(() => undefined);
      await runner.release();
    }
  });
  const failed = (await Promise.allSettled(building)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
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

const indexesOf = (runner: QueryRunner, table: string): Promise<readonly Named[]> =>
  readSql(runner, LIVE).query<Named>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     ORDER BY indexrelid`,
    [`${LIVE}.${table}`],
  );
