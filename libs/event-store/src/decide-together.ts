import { Rejection, type Decider, type Fact, type Recorded } from '#libs/kernel';
import type { Act } from './act.js';
import { decideAndAppend, type Handled } from './decide-and-append.js';
import { gatheringStream } from './gathering-stream.js';
import type { Streams } from './streams.js';
import { WrongExpectedRevision } from './wrong-expected-revision.js';

/** Where the stream stood after the acts. */
export type Stood = Pick<Handled, 'revision' | 'sequence'>;

const ATTEMPTS = 10;

/** The acts are first decided as upon a stream without events; only one that has some is read. */
export const decideTogether = async <Command, Event extends Fact, State>(
  store: Streams,
  decider: Decider<Command, Event, State>,
  id: string,
  acts: readonly Act<Command>[],
): Promise<Stood> => {
  const stream = `${decider.category}-${id}`;
  let history: readonly Recorded[] | null = null;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const gathered = gatheringStream(history ?? []);
      for (const { command, metadata } of acts) {
        await decideAndAppend(gathered.streams, decider, id, command, metadata);
      }
      const { expected, events } = gathered.proposed();
      if (events.length > 0) return await store.append(stream, expected, events);
      const newest = history?.at(-1);
      if (history !== null) return { revision: newest?.revision ?? -1, sequence: newest?.sequence ?? null };
    } catch (error) {
      const isStale = error instanceof WrongExpectedRevision && attempt < ATTEMPTS;
      if (!isStale && !(error instanceof Rejection && history === null)) throw error;
    }
    history = await store.readStream(stream);
  }
};
