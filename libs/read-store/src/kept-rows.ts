import type { ReadModel } from './read-model.js';

/** What became of the rows that a page touched, by read model. */
export type PageRows = readonly (readonly [ReadModel, ReadonlyMap<string, unknown>])[];

const NONE: ReadonlyMap<string, unknown> = new Map();

/**
 * Rows as the last committed page left them, so that the next page need not load them: of each read model that says what
 * of a row may be kept, the `most` that were touched last. They hold for the page that begins right after; `take` hands
 * them out once, so that a page that fails, or whose outcome is unknown, leaves nothing behind.
 */
export class KeptRows {
  private rows = new Map<string, Map<string, unknown>>();
  private at: number | null = null;
  /** When the checkpoint was moved there; a rebuild that puts other rows in place moves it too. */
  private movedAt: string | null = null;

  constructor(private readonly most = 1_000) {}

  take(position: number): TakenRows {
    const holds = this.at === position;
    const taken = { movedAt: holds ? this.movedAt : null, rows: holds ? this.rows : new Map() };
    this.rows = new Map();
    this.at = null;
    return taken;
  }

  /** After the commit of the page that was folded with `taken`. */
  put({ rows }: TakenRows, page: PageRows, position: number, movedAt: string): void {
    for (const [model, touched] of page) {
      if (model.keep === undefined) continue;
      const kept = rows.get(model.projection.name) ?? new Map<string, unknown>();
      for (const [key, row] of touched) {
        kept.delete(key);
        if (row !== null) kept.set(key, model.keep(row));
      }
      for (const key of kept.keys()) {
        if (kept.size <= this.most) break;
        kept.delete(key);
      }
      rows.set(model.projection.name, kept);
    }
    [this.rows, this.at, this.movedAt] = [rows, position, movedAt];
  }
}

export type TakenRows = Readonly<{ movedAt: string | null; rows: Map<string, Map<string, unknown>> }>;

export const keptOf = ({ rows }: TakenRows, model: ReadModel): ReadonlyMap<string, unknown> =>
  rows.get(model.projection.name) ?? NONE;
