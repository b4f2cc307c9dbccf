import type { Recorded } from '#libs/kernel';
import type { Streams } from './streams.js';

/**
 * A store for one act, or for acts of one writer in turn: a whole stream that was read or appended to is not read again.
 * Another writer is met at the next append, which then conflicts as it would without this; after any failed append the
 * stream is read anew. Of what was appended, `recordedAt` is not known. With `since` (see `ReadStreamOptions`) readings may
 * be as old as that, until an append fails.
 */
export const rememberedStreams = (store: Streams, since?: number): Streams => {
  const known = new Map<string, Promise<readonly Recorded[]>>();
  let first = since === undefined ? undefined : { since };
  return {
    readStream: (stream, options) => {
      if (options !== undefined) return store.readStream(stream, options);
      const read = known.get(stream) ?? store.readStream(stream, first);
      known.set(stream, read);
      read.catch(() => known.delete(stream));
      return read;
    },
    append: async (stream, expected, events) => {
      const before = await (known.get(stream) ?? []);
      known.delete(stream);
      const appended = await store.append(stream, expected, events).catch((error: unknown) => {
        first = undefined;
        throw error;
      });
      const earlier = events.length - 1;
      const after = events.map((event, index) => ({
        ...event,
        stream,
        revision: appended.revision - earlier + index,
        sequence: appended.sequence - earlier + index,
        recordedAt: '',
      }));
      known.set(stream, Promise.resolve([...before, ...after]));
      return appended;
    },
  };
};
