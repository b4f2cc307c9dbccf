import type { StreamingRead } from '@eventstore/db-client';

/**
 * The events of a read of any length, which may wait for whoever takes them as long as it likes, but not for the store.
 * @throws what the store answers instead, or Error when an event was awaited for so many milliseconds
 */
export async function* unlessSilent<Event>(reading: StreamingRead<Event>, forMs: number): AsyncGenerator<Event> {
  let awaiting = true;
  const late = setTimeout(() => {
    if (awaiting) reading.destroy(new Error(`no event came for ${forMs / 1_000} s`));
  }, forMs);
  // The client tells of a connection that it sought in vain after the read was given up, too.
  reading.on('error', () => undefined);
  try {
    for await (const event of reading) {
      awaiting = false;
      yield event as Event;
      awaiting = true;
      late.refresh();
    }
  } finally {
    clearTimeout(late);
    reading.cancel().catch(() => undefined);
  }
}
