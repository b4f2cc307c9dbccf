import type { Recorded } from '#libs/kernel';
import type { Streams } from './streams.js';

/**
 * A store for one writer of one stream: what was read and appended is not read again. Another writer is met at the next
 * append, which then conflicts as it would without this; after any failed append the stream is read anew. Of what was
 * appended, `recordedAt` is not known.
 */
export const rememberedStream = (store: Streams): Streams => {
  let known: readonly Recorded[] | null = null;
  return {
    readStream: async (stream) => (known ??= await store.readStream(stream)),
    append: async (stream, expected, events) => {
      const before = known ?? [];
      known = null;
      const appended = await store.append(stream, expected, events);
      const earlier = events.length - 1;
      known = [
        ...before,
        ...events.map((event, index) => ({
          ...event,
          stream,
          revision: appended.revision - earlier + index,
          sequence: appended.sequence - earlier + index,
          recordedAt: '',
        })),
      ];
      return appended;
    },
  };
};
