import { createHash } from 'node:crypto';
import { CheckpointMoved } from '#libs/read-store';

type Rows = Map<string, Map<string, string>>;

/** What survives every crash beside the log: checkpoints, who leads, and the rows of the read models, as plain JSON. */
export class Database {
  readonly leaders = new Map<string, object>();
  readonly rows: Rows = new Map();
  private readonly checkpoints = new Map<string, number>();

  position(name: string): number {
    return this.checkpoints.get(name) ?? -1;
  }

  /** @throws CheckpointMoved when somebody else has moved it */
  move(name: string, from: number, to: number): void {
    if (this.position(name) !== from) throw new CheckpointMoved(name, from);
    this.checkpoints.set(name, to);
  }

  /** One transaction: rows and checkpoint, or nothing. */
  commit(name: string, from: number, to: number, changed: ReadonlyMap<string, ReadonlyMap<string, unknown>>): void {
    this.move(name, from, to);
    for (const [model, rows] of changed) writeRows(this.rows, model, rows);
  }
}

export const writeRows = (all: Rows, model: string, changed: ReadonlyMap<string, unknown>): void => {
  const rows = all.get(model) ?? new Map<string, string>();
  for (const [key, row] of changed) {
    if (row === null) rows.delete(key);
    else rows.set(key, JSON.stringify(row));
  }
  all.set(model, rows);
};

/** Equal rows have equal digests, in whatever order they were written. */
export const digestOf = (all: Rows): string => {
  const hash = createHash('sha256');
  for (const [model, rows] of [...all].toSorted(byName)) {
    for (const [key, row] of [...rows].toSorted(byName)) hash.update(JSON.stringify([model, key, row]));
  }
  return hash.digest('hex');
};

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
