import type { StreamingRead } from '@eventstore/db-client';

const SILENT_MS = 5_000;

/**
 * What a read of any length answers, event by event; it is ended when nobody wants more. It may wait for whoever takes the
 * events as long as it likes, but not for the store, and the client gives it no deadline, whatever it is asked: it ends when
 * an event was awaited for `silentMs`, or with `signal`.
 * @throws what the store answers instead; Error when it fell silent; the reason of `signal`
 */
export const toldInTime = async function* <Event>(
  reading: StreamingRead<Event>,
  signal: AbortSignal | null = null,
  silentMs = SILENT_MS,
): AsyncGenerator<Event> {
  const end = (reason: unknown): void => void reading.destroy(reason as Error);
  const abort = (): void => end(signal?.reason);
  let isAwaited = true;
  const late = setTimeout(() => {
    if (isAwaited) end(new Error(`EventStoreDB gave no answer to a read: no event came for ${silentMs / 1_000} s`));
  }, silentMs);
  // It may fail once more after it was ended, when nobody listens.
  reading.on('error', () => undefined);
  signal?.addEventListener('abort', abort);
  let isEnded = false;
  try {
    signal?.throwIfAborted();
    for await (const event of reading) {
      isAwaited = false;
      yield event as Event;
      isAwaited = true;
      late.refresh();
    }
    isEnded = true;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', abort);
    if (!isEnded) reading.cancel().catch(() => undefined);
  }
};
