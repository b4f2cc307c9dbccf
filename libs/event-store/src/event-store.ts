import type { Decider, Fact, Metadata, Recorded } from '#libs/kernel';
import type { Act } from './act.js';
import { decideAndAppend, type Handled } from './decide-and-append.js';
import { decideTogether, type Stood } from './decide-together.js';
import { rememberedStreams } from './remembered-streams.js';
import type { Appended, ExpectedRevision, NewEvent, ReadStreamOptions } from './streams.js';

/** Streams of events. One append touches one stream and is all or nothing; once it resolves, its events survive any crash. */
export abstract class EventStore {
  /**
   * Appends in order. Repeating an append whose event ids are stored already, in this stream one after the other in this
   * order, answers as the first time did, whatever was appended since and whatever revision is expected. When it rejects
   * with an error not named here (a broken connection), the outcome is unknown and repeating is safe.
   * @throws WrongExpectedRevision when the stream is elsewhere; nothing was written
   * @throws EventIdTaken when only some of the ids are stored, or in another place; nothing was written
   * @throws TypeError when there is no event, when a stream name, event type, event id or expected revision is malformed,
   *   when data or metadata is not plain JSON or holds U+0000, or when its events pass 1 MiB together, each counted with
   *   512 bytes more than its data and metadata; nothing was written
   */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /**
   * Events of one stream, upcast to their current schema. A stream that was never written to is empty.
   * @throws UnknownSchemaVersion when an event was written by a newer program
   */
  abstract readStream(stream: string, options?: ReadStreamOptions): Promise<readonly Recorded[]>;

  /**
   * Loads the stream `<category>-<id>`, decides, appends. A command id that the stream already carries is answered as
   * before without deciding again; a conflicting writer makes it load and decide afresh. `expected` is the revision that
   * the caller decided upon, -1 for a stream without events; it is compared after the command id.
   * @throws Rejection from the decider
   * @throws RevisionMoved when the stream is not at `expected`; nothing was written
   */
  handle<Command, Event extends Fact, State>(
    decider: Decider<Command, Event, State>,
    id: string,
    command: Command,
    metadata: Metadata,
    expected: number | null = null,
  ): Promise<Handled> {
    return decideAndAppend(this, decider, id, command, metadata, expected);
  }

  /**
   * As `handle` for each act in turn, and what they decide is one append: all of it or nothing. Meant for streams that most
   * likely do not exist: a stream is read only where it does, where the acts decide nothing, and before a refusal. Acts that
   * came before are passed over.
   * @throws Rejection from the decider; nothing was written
   */
  handleTogether<Command, Event extends Fact, State>(
    decider: Decider<Command, Event, State>,
    id: string,
    acts: readonly Act<Command>[],
  ): Promise<Stood> {
    return decideTogether(this, decider, id, acts);
  }

  /**
   * As `handle` for each act in turn, with the stream loaded once: for many acts upon a stream that they make long. A crash
   * or an error leaves the acts before it done.
   */
  async handleInTurn<Command, Event extends Fact, State>(
    decider: Decider<Command, Event, State>,
    id: string,
    acts: readonly Act<Command>[],
  ): Promise<readonly Handled[]> {
    const store = rememberedStreams(this);
    const handled: Handled[] = [];
    for (const { command, metadata } of acts) {
      handled.push(await decideAndAppend(store, decider, id, command, metadata));
    }
    return handled;
  }
}
