import type { Fact, Metadata, Process, Recorded } from '#libs/kernel';

/** A command as a process answers it: when it takes effect and, for the record, where it was read. */
export type Due = Readonly<{ effectiveOn: string; place: string | null }>;

/** A process with what it needs of the world: where its commands go and, if one stream is not enough, what it is shown. */
export type Running<Event extends Fact, Command extends Due> = Readonly<{
  process: Process<Event, Command>;
  send: (command: Command, metadata: Metadata) => Promise<void>;
  /**
   * The facts that `react` is shown for an event, in ledger order and ending with it; without this, the event's own stream
   * up to it. Must answer the same whenever it is asked: nothing later than the event.
   */
  history?: (event: Recorded<Event>) => Promise<readonly Recorded<Event>[]>;
}>;
