import { Worker } from 'node:worker_threads';
import { Bell } from '../following/bell.js';
import type { FillingOrder } from './filling-order.js';
import type { Threads } from './filling.js';

type Work = Readonly<{ url: string; models: readonly string[]; slices: number; events: number }>;

const LOOK_MS = 1_000;

/**
 * Folds the slices of the last cut in threads that share them out. Yields the number of events in each slice once it is folded.
 * When one fails all are ended, and what they wrote is left to whoever throws the tables away.
 * @throws what a thread threw, or when they end without having folded all events
 */
export async function* fillInThreads(
  { program, count }: Threads,
  { url, models, slices, events }: Work,
): AsyncGenerator<number> {
  const bell = new Bell();
  const step = Math.min(count, slices);
  const [told, faults]: [number[], unknown[]] = [[], []];
  let left = step;
  const heard = (hear: () => void): void => {
    hear();
    bell.ring();
  };
  const threads = Array.from({ length: step }, (_, first) => {
    const workerData: FillingOrder = { url, models, share: { first, step, of: slices } };
    const thread = new Worker(program, { workerData, execArgv: [] });
    thread.on('message', (more: number) => heard(() => told.push(more)));
    thread.on('error', (error) => heard(() => faults.push(error)));
    thread.on('exit', () => heard(() => (left -= 1)));
    return thread;
  });
  let folded = 0;
  try {
    while (faults.length === 0 && (left > 0 || told.length > 0)) {
      const more = told.shift();
      if (more === undefined) {
        await bell.sleep(LOOK_MS);
        continue;
      }
      folded += more;
      yield more;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  if (faults.length > 0) throw faults[0];
  if (folded !== events) throw new Error(`the threads folded ${folded} of ${events} events`);
}
