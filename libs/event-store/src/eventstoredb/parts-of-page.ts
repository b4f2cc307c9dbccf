import type { Position } from '@eventstore/db-client';
import type { Heard } from './all-subscription.js';
import { followedEvent, type FollowedEvent } from './esdb-event.js';
import { ofOneAppend, type Stamped } from './of-one-append.js';
import { isOurs } from './ours.js';

export type Part = Readonly<{ to: Position; events: readonly FollowedEvent[] }>;

const MOST_BYTES = 4 * 1_048_576;

/**
 * What was heard as the ledger takes it, each part in one statement: of large events fewer than of small ones, because a
 * statement that takes too long is taken for a lost connection, and would be repeated for ever. `before`: the event before.
 * @throws WrongStore at an event that was not written by this product
 */
export function* partsOfPage(page: readonly Heard[], before: Stamped | null, prefix: string): Generator<Part> {
  let [events, bytes, last]: [FollowedEvent[], number, Stamped | null] = [[], 0, before];
  for (const [place, { position, event }] of page.entries()) {
    if (event !== null && isOurs(event, prefix)) {
      const next = ofOneAppend(last, followedEvent(event, prefix));
      last = next;
      events.push(next);
      bytes += next.data.length + next.metadata.length;
    }
    if (bytes < MOST_BYTES && place < page.length - 1) continue;
    yield { to: position, events };
    [events, bytes] = [[], 0];
  }
}
