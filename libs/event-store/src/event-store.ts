import type { Decider, Fact, Metadata, Recorded } from '#libs/kernel';
import { decideAndAppend, type Handled } from './decide-and-append.js';

/** An event on its way into the log. `eventId` is a UUID made by the caller; an event of known id is never stored twice. */
export type NewEvent = Fact & Readonly<{ eventId: string; metadata: Metadata }>;

/** The revision of the stream's last event as the writer saw it, or `must-not-exist` for a stream's first append. */
export type ExpectedRevision = number | 'must-not-exist';

/** Where the last event of an append stands. */
export type Appended = Readonly<{ revision: number; sequence: number }>;

export type ReadStreamOptions = Readonly<{
  direction?: 'forward' | 'backward';
  /** First revision to return; default 0 forward, the last one backward. */
  from?: number;
  limit?: number;
}>;

/** Streams of events. One append touches one stream and is all or nothing; once it resolves, its events survive any crash. */
export abstract class EventStore {
  /**
   * Appends in order. Repeating an append whose event ids are stored already, in this stream and order, answers as the
   * first time did, whatever was appended since.
   * @throws WrongExpectedRevision when the stream is elsewhere; nothing was written
   * @throws TypeError when the stream name, an event type or an event id is malformed; nothing was written
   */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of one stream, upcast to their current schema. A stream that was never written to is empty. */
  abstract readStream(stream: string, options?: ReadStreamOptions): Promise<readonly Recorded[]>;

  /**
   * Loads the stream `<category>-<id>`, decides, appends. A command id that the stream already carries is answered as
   * before without deciding again; a conflicting writer makes it load and decide afresh.
   * @throws Rejection from the decider
   */
  handle<Command, Event extends Fact, State>(
    decider: Decider<Command, Event, State>,
    id: string,
    command: Command,
    metadata: Metadata,
  ): Promise<Handled> {
    return decideAndAppend(this, decider, id, command, metadata);
  }
}
