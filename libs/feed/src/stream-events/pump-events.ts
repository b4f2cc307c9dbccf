import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Reach } from '#libs/access';
import type { Ledger } from '#libs/event-store';
import type { FeedPages } from '../reading/feed-pages.js';
import { shownTo } from '../reading/shown-to.js';
import { frameOf, placeFrame } from './frame.js';

export type Pumping = Readonly<{
  ledger: Ledger;
  pages: FeedPages;
  /** The first sequence to tell. */
  from: number;
  reach: Reach;
  /** Only these types; null: all. */
  types: ReadonlySet<string> | null;
  out: Writable;
  signal: AbortSignal;
  heartbeatMs: number;
  /** How long a reader that takes nothing is waited for. */
  patienceMs: number;
}>;

/**
 * Writes what lies within reach, in ledger order, until `signal` aborts or the reader takes nothing for too long. At most
 * one page is held: while the reader is slow nothing more is read. @throws what the ledger throws, or the writing
 */
export const pumpEvents = async (pumping: Pumping): Promise<void> => {
  const { ledger, pages, reach, types, signal, heartbeatMs } = pumping;
  const aborted = new Promise<boolean>((resolve) =>
    signal.addEventListener('abort', () => resolve(false), { once: true }),
  );
  let next = pumping.from;
  await write(pumping, `retry: 2000\n${placeFrame(next - 1)}`);
  while (!signal.aborted) {
    const news = await Promise.race([ledger.waitFor(next, heartbeatMs), aborted]);
    if (signal.aborted) return;
    if (!news) {
      await write(pumping, placeFrame(next - 1));
      continue;
    }
    const page = await pages.read(next);
    for (const seen of page.events) {
      if (signal.aborted) return;
      const told = types === null || types.has(seen.told.type) ? shownTo(reach, seen) : null;
      if (told !== null) await write(pumping, frameOf(told));
    }
    next = page.next;
  }
};

/** The reader has taken nothing for so long that it is given up; it resumes from where it was. */
export class TooSlow extends Error {
  constructor() {
    super('the reader of the event stream takes nothing');
    this.name = 'TooSlow';
  }
}

const write = async ({ out, signal, patienceMs }: Pumping, text: string): Promise<void> => {
  if (out.write(text)) return;
  const patience = AbortSignal.timeout(patienceMs);
  await once(out, 'drain', { signal: AbortSignal.any([signal, patience]) }).catch((error: unknown) => {
    if (patience.aborted && !signal.aborted) throw new TooSlow();
    if (!signal.aborted) throw error;
  });
};
