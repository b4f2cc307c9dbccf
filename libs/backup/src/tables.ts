import pg from 'pg';

/** A table with what it stores, as `schema.name`; generated columns are left out. */
export type TableShape = Readonly<{ name: string; columns: readonly string[] }>;

/**
 * Every table of the product but the log itself, what only has a meaning while a program runs, and what is being rebuilt.
 * Where the ledger follows an EventStoreDB, its place there belongs to this database alone and is left out.
 */
const TABLES = `SELECT n.nspname || '.' || c.relname AS name,
    array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'read_next') AND n.nspname NOT LIKE 'pg\\_%'
    AND n.nspname || '.' || c.relname NOT IN ('ledger.event', 'ledger.arriving', 'ledger.followed', 'public.schema_migration')
  GROUP BY 1 ORDER BY 1`;

export const tablesOf = async (client: pg.ClientBase): Promise<readonly TableShape[]> =>
  (await client.query<{ name: string; columns: string[] }>(TABLES)).rows;

/** Names of migrations in the order in which they ran; none in a database that has never been used. */
export const migrationsOf = async (client: pg.ClientBase): Promise<readonly string[]> => {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public.schema_migration') IS NOT NULL AS there",
  );
  if (rows[0]?.there !== true) return [];
  const names = await client.query<{ name: string }>('SELECT name FROM public.schema_migration ORDER BY id');
  return names.rows.map(({ name }) => name);
};

/** Read models: what can be built anew from the log. */
export const isDerived = ({ name }: Readonly<{ name: string }>): boolean => name.startsWith('read.');

export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.');

export const quotedColumns = ({ columns }: TableShape): string => columns.map(pg.escapeIdentifier).join(', ');
