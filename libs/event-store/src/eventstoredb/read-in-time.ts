import type { StreamingRead } from '@eventstore/db-client';

const DEADLINE_MS = 5_000;

/**
 * All that a read answers. The client gives a read no deadline, whatever it is asked: this one ends after `withinMs`.
 * @throws what the store answers instead, or Error when it gave no whole answer in time
 */
export const readInTime = async <Event>(
  reading: StreamingRead<Event>,
  withinMs = DEADLINE_MS,
): Promise<readonly Event[]> => {
  const late = setTimeout(() => {
    reading.destroy(new Error('EventStoreDB gave no answer to a read'));
    reading.cancel().catch(() => undefined);
  }, withinMs);
  const events: Event[] = [];
  try {
    for await (const event of reading) events.push(event as Event);
    return events;
  } finally {
    clearTimeout(late);
  }
};
