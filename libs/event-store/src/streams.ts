import type { Fact, Metadata, Recorded } from '#libs/kernel';

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
  /** A moment of `performance.now()`: an answer that holds what was committed before it will do, read or remembered. */
  since?: number;
}>;

/** What a store does with one stream; the promises are told at `EventStore`. */
export type Streams = Readonly<{
  append: (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]) => Promise<Appended>;
  readStream: (stream: string, options?: ReadStreamOptions) => Promise<readonly Recorded[]>;
}>;
