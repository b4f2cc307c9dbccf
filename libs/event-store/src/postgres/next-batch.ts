import type { Proposal } from '../proposal.js';

const MOST_EVENTS = 1_000;
const MOST_BYTES = 4 * 1_048_576;

/**
 * Takes from the front of the queue what may go together: one append per stream, no event id twice, within bounds, and
 * always at least the first. Appends to one stream keep their order.
 */
export const nextBatch = <Waiting extends Readonly<{ proposal: Proposal }>>(
  queue: readonly Waiting[],
): Readonly<{ batch: readonly Waiting[]; rest: Waiting[] }> => {
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  const streams = new Set<string>();
  const ids = new Set<string>();
  let events = 0;
  let bytes = 0;
  let full = false;
  for (const waiting of queue) {
    const { proposal } = waiting;
    events += proposal.events.length;
    bytes += proposal.bytes;
    full ||= batch.length > 0 && (events > MOST_EVENTS || bytes > MOST_BYTES);
    const clashes = streams.has(proposal.stream) || proposal.events.some(({ eventId }) => ids.has(eventId));
    streams.add(proposal.stream);
    if (full || clashes) {
      rest.push(waiting);
      continue;
    }
    for (const { eventId } of proposal.events) ids.add(eventId);
    batch.push(waiting);
  }
  return { batch, rest };
};
