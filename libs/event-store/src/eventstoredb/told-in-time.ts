import type { StreamingRead } from '@eventstore/db-client';

const SILENT_MS = 5_000;

/**
 * What a read answers, event by event; it is ended when nobody wants more. The client gives a read no deadline, whatever it
 * is asked: this one ends when nothing came for `silentMs`, or with `signal`.
 * @throws what the store answers instead; Error when it fell silent; the reason of `signal`
 */
export const toldInTime = async function* <Event>(
  reading: StreamingRead<Event>,
  signal: AbortSignal | null = null,
  silentMs = SILENT_MS,
): AsyncGenerator<Event> {
  const end = (reason: unknown): void => void reading.destroy(reason as Error);
  const abort = (): void => end(signal?.reason);
  const late = setTimeout(() => end(new Error('EventStoreDB gave no answer to a read')), silentMs);
  // It may fail once more after it was ended, when nobody listens.
  reading.on('error', () => undefined);
  signal?.addEventListener('abort', abort);
  let isEnded = false;
  try {
    signal?.throwIfAborted();
    for await (const event of reading) {
      late.refresh();
      yield event as Event;
    }
    isEnded = true;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', abort);
    if (!isEnded) reading.cancel().catch(() => undefined);
  }
};
