import type { Filling, Folding } from './filling.js';
import { fillInThreads } from './fill-in-threads.js';
import { fillSlices } from './fill-slices.js';
import { cutLedger } from './ledger-slices.js';

/** Folds the ledger slice by slice, here or in threads. Yields the number of events in each slice once it is folded. */
export async function* fillBySlice(
  filling: Filling,
  { models, types, events }: Folding,
  by: string,
): AsyncGenerator<number> {
  const { url, runner, target, pageSize, threads } = filling;
  const count = Math.ceil(events / pageSize);
  await cutLedger(runner, { by, types, target, count });
  if (threads === undefined || Math.min(threads.count, count) < 2) {
    yield* fillSlices(filling, models, { first: 0, step: 1, of: count });
  } else {
    const names = models.map(({ projection }) => projection.name);
    yield* fillInThreads(threads, { url, models: names, slices: count, events });
  }
}
