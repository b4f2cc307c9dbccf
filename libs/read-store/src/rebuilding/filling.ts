import type { QueryRunner } from 'typeorm';
import type { Ledger } from '#libs/event-store';
import type { ReadModel } from '../read-model.js';

export type Filling = Readonly<{
  url: string;
  runner: QueryRunner;
  ledger: Ledger;
  /** The last sequence to fold. */
  target: number;
  /** Events in a page, and about as many in a slice. */
  pageSize: number;
  threads: Threads | undefined;
}>;

/** `program` is built code that calls `serveFilling` with the same read models. */
export type Threads = Readonly<{ program: URL; count: number }>;

/** Read models that are folded together, and the events up to the target that they handle. */
export type Folding = Readonly<{ models: readonly ReadModel[]; types: readonly string[]; events: number }>;
