import type { EventStore } from '#libs/event-store';
import type { Fact, Recorded } from '#libs/kernel';
import { carryOut } from './carry-out.js';
import type { Due, Running } from './running.js';

/** A running process without its types, as the host keeps it. */
export type Reaction = Readonly<{
  name: string;
  concerns: (event: Recorded) => boolean;
  handle: (event: Recorded, events: EventStore) => Promise<void>;
}>;

/** Doing it again for the same event changes nothing. @throws what a command throws: the event is poison */
export const reactionOf = <Event extends Fact, Command extends Due>(running: Running<Event, Command>): Reaction => ({
  name: running.process.name,
  concerns: ({ type }) => type in running.process.handles,
  handle: (event, events) => carryOut(running, events, event),
});
