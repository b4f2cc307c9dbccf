import type { Projection } from '#libs/kernel';

/** SQL inside the runner's transaction. `schema` is the schema that is being written: the live one, or one being rebuilt. */
export type ReadSql = Readonly<{
  schema: string;
  query: <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;
}>;

/**
 * A projection and the tables that hold its rows. `load` returns the rows of the keys a page touches, `save` writes what
 * became of them (null: the row is gone) with multi-row statements; both run in the transaction that moves the checkpoint.
 * Tables are named without a schema and qualified by `sql.schema`.
 */
export type ReadModel<Row = unknown> = Readonly<{
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each model handles its own union of facts
  projection: Projection<any, Row>;
  tables: readonly string[];
  load: (keys: readonly string[], sql: ReadSql) => Promise<ReadonlyMap<string, Row>>;
  save: (rows: ReadonlyMap<string, Row | null>, sql: ReadSql) => Promise<void>;
}>;
