import type { ReadModel } from '#libs/read-store';
import { SPANS } from './blocks.js';
import { closeBlocks } from './close-blocks.js';

/** Sums of what `task-timeline` counts, over blocks of the ledger. It folds no event itself. */
export const runningCounts = (spans: readonly number[] = SPANS): ReadModel => ({
  projection: { name: 'running-counts', handles: {}, rowOf: () => '', evolve: () => null },
  tables: ['count_block', 'count_sum'],
  load: () => Promise.resolve(new Map()),
  save: () => Promise.resolve(),
  derive: (first, last, sql) => closeBlocks(first, last, sql, spans),
});
