import type { Role } from './column-role.js';
import type { Column } from './table-headers.js';

export type Section = Readonly<{ number: number | null; title: string; rank: 0 | 1 | 2 | 3 }>;

/** Under which section and group row the reader stands. */
export type Context = Readonly<{ section: Section | null; group: string | null }>;

export type Cells = Readonly<Partial<Record<Role, string>>>;

/** A row of a table before its cells are understood. `repeated` columns hold what a vertical merge says again. */
export type RawRow = Context &
  Readonly<{
    cells: Cells;
    columns: readonly Column[];
    repeated: readonly Role[];
    joined: boolean;
    at: string;
  }>;

/** A heading or group row, by its units; it has its place only if rows stand under it. */
export type PlacedHeading = Context & Readonly<{ units: readonly number[] }>;

/** What a table gave: its rows, the ids of the units that found their place, and where the reader stands after it. */
export type TableReading = Readonly<{
  rows: readonly RawRow[];
  placed: readonly number[];
  headings: readonly PlacedHeading[];
  context: Context;
}>;
