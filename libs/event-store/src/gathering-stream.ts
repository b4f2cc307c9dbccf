import type { Recorded } from '#libs/kernel';
import type { ExpectedRevision, NewEvent, Streams } from './streams.js';

/**
 * One stream that takes appends and writes none of them: what is appended is read again after `history`, and is proposed to
 * a store at once. Of what was appended, `recordedAt` is not known, and `sequence` is only higher than all before.
 */
export const gatheringStream = (history: readonly Recorded[]) => {
  let known = history;
  return {
    streams: {
      readStream: async () => known,
      append: async (stream, _expected, events) => {
        const newest = known.at(-1);
        const [revision, sequence] = [(newest?.revision ?? -1) + 1, (newest?.sequence ?? -1) + 1];
        const recorded = events.map((event, index) => ({
          ...event,
          stream,
          revision: revision + index,
          sequence: sequence + index,
          recordedAt: '',
        }));
        known = [...known, ...recorded];
        return { revision: revision + events.length - 1, sequence: sequence + events.length - 1 };
      },
    } satisfies Streams,
    proposed: (): Readonly<{ expected: ExpectedRevision; events: readonly NewEvent[] }> => ({
      expected: history.at(-1)?.revision ?? 'must-not-exist',
      events: known
        .slice(history.length)
        .map(({ type, data, eventId, metadata }) => ({ type, data, eventId, metadata })),
    }),
  };
};
