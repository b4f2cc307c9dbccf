import { setTimeout } from 'node:timers/promises';
import type { EventStore, Ledger } from '#libs/event-store';
import { documentStream } from '../domain/streams.js';

const PATIENCE_MS = 60_000;
const POLL_MS = 250;
const REST_MS = 25;

/**
 * Resolves with the ledger position of `DocumentSettled` once the settling process has come to the end of the document.
 * Waits as long as the log grows; @throws Error after a minute without any new event: the import stays accepted and is
 * settled when the process runs again.
 */
export const settled = async (events: EventStore, ledger: Ledger, sha256: string): Promise<number> => {
  let head = await ledger.head();
  let movedAt = Date.now();
  for (;;) {
    const [last] = await events.readStream(documentStream(sha256), { direction: 'backward', limit: 1 });
    if (last?.type === 'DocumentSettled') return last.sequence;
    if (!(await ledger.waitFor(head + 1, POLL_MS)) && Date.now() - movedAt > PATIENCE_MS) {
      throw new Error(
        'The document is accepted but was not settled within a minute: no process is running or it has stopped (see /health/ready). It is settled as soon as one runs; repeating the import is safe.',
      );
    }
    const now = await ledger.head();
    if (now > head) movedAt = Date.now();
    head = now;
    await setTimeout(REST_MS);
  }
};
