import type { Fact, Recorded } from './fact.js';

/** One row per `rowOf` key; `evolve` returns the next row, or null when there is none. Rows are plain JSON. */
export type Projection<Event extends Fact, Row> = Readonly<{
  name: string;
  handles: Readonly<Record<Event['type'], true>>;
  rowOf: (event: Recorded<Event>) => string;
  evolve: (row: Row | null, event: Recorded<Event>) => Row | null;
}>;
