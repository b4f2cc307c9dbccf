import type { Recorded } from '#libs/kernel';
import type { ColumnValue } from './copy-text.js';

/** SQL inside the runner's transaction. `schema` is the schema that is being written: the live one, or one being rebuilt. */
export type ReadSql = Readonly<{
  schema: string;
  query: <Row extends object>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** A statement whose answer nobody needs: whatever is asked later finds what it did, but it may fail only at the end of the page. */
  write: (text: string, parameters: readonly unknown[]) => Promise<void>;
  /** Adds rows whose keys are new, values in the order of the columns, each row asked for once. Fails as `write` does. */
  append: (table: string, columns: readonly string[], rows: Iterable<readonly ColumnValue[]>) => Promise<void>;
}>;

/** A projection of whatever facts it handles: the runner gives it no others. Methods, because each takes its own union. */
export type AnyProjection<Row> = Readonly<{
  name: string;
  handles: Readonly<Record<string, true>>;
  rowOf(event: Recorded): string;
  evolve(row: Row | null, event: Recorded): Row | null;
}>;

/**
 * A projection and the tables that hold its rows. `load` returns the rows of the keys a page touches, `save` writes what
 * became of them (null: the row is gone) with multi-row statements; both run in the transaction that moves the checkpoint.
 * Tables are named without a schema and qualified by `sql.schema`.
 */
export type ReadModel<Row = unknown> = Readonly<{
  projection: AnyProjection<Row>;
  tables: readonly string[];
  load: (keys: readonly string[], sql: ReadSql) => Promise<ReadonlyMap<string, Row>>;
  save: (rows: ReadonlyMap<string, Row | null>, sql: ReadSql) => Promise<void>;
  /**
   * A written row as `load` would give it back, with whatever spares folding it again. With it the runner keeps rows
   * between pages that follow on one another; without it they are loaded for every page.
   */
  keep?: (row: Row) => Row;
  /**
   * Adds what derives from rows of the tables alone: called after the rows of all read models hold the events from `first` to
   * `last`, and no later ones, in the same transaction as the last of them.
   */
  derive?: (first: number, last: number, sql: ReadSql) => Promise<void>;
  /** Lets a rebuild fold the whole life of a row at once; without it rows are folded in the order of the ledger. */
  slicing?: Slicing<Row>;
}>;

/**
 * Promises that all events of a row have the same value in the field `by` of their data, in every schema version, or that a
 * row whose events lack it has one event only. `add` writes rows of which nothing was written before, into tables that may
 * have no index yet.
 */
export type Slicing<Row> = Readonly<{
  by: string;
  add: (rows: ReadonlyMap<string, Row>, sql: ReadSql) => Promise<void>;
}>;
