import type { Decider, Fact, Metadata, Recorded } from '#libs/kernel';
import { naturalId } from '#libs/identity';
import type { NewEvent, Streams } from './streams.js';
import { RevisionMoved } from './revision-moved.js';
import { WrongExpectedRevision } from './wrong-expected-revision.js';

/** `sequence` is the ledger position a reader must have reached to see the outcome; null when the stream is empty. */
export type Handled = Readonly<{ events: number; revision: number; sequence: number | null; repeated: boolean }>;

const ATTEMPTS = 10;

/** Event ids derive from command id, stream and index, so a retry of an append with unknown outcome cannot double it. */
export const decideAndAppend = async <Command, Event extends Fact, State>(
  store: Streams,
  decider: Decider<Command, Event, State>,
  id: string,
  command: Command,
  metadata: Metadata,
  expected: number | null = null,
): Promise<Handled> => {
  const stream = `${decider.category}-${id}`;
  for (let attempt = 1; ; attempt += 1) {
    const history = (await store.readStream(stream)) as readonly Recorded<Event>[];
    const earlier = history.filter((event) => event.metadata.commandId === metadata.commandId);
    const last = earlier.at(-1);
    if (last !== undefined) {
      return { events: earlier.length, revision: last.revision, sequence: last.sequence, repeated: true };
    }
    const revision = history.at(-1)?.revision ?? -1;
    if (expected !== null && revision !== expected) throw new RevisionMoved(stream, expected, revision);
    const events = decider.decide(command, history.reduce(decider.evolve, decider.initial));
    const newest = history.at(-1);
    if (events.length === 0) {
      return { events: 0, revision, sequence: newest?.sequence ?? null, repeated: false };
    }
    const proposed = events.map((event, index): NewEvent => ({
      ...event,
      eventId: naturalId('event', metadata.commandId, stream, index),
      metadata,
    }));
    try {
      const appended = await store.append(stream, newest?.revision ?? 'must-not-exist', proposed);
      return { events: events.length, ...appended, repeated: false };
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || attempt === ATTEMPTS) throw error;
    }
  }
};
