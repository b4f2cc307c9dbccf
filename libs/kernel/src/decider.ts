import type { Fact } from './fact.js';

export type Decider<Command, Event extends Fact, State> = Readonly<{
  category: string;
  eventTypes: Readonly<Record<Event['type'], true>>;
  initial: State;
  evolve: (state: State, event: Event) => State;
  decide: (command: Command, state: State) => readonly Event[];
}>;
