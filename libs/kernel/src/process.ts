import type { Fact, Recorded } from './fact.js';

/**
 * Facts in, commands out. `history` is the stream of the last event up to and including it. The answer is a list of
 * steps: commands of one step do not depend on each other, a step starts when the one before it is done.
 */
export type Process<Event extends Fact, Command> = Readonly<{
  name: string;
  handles: Readonly<Partial<Record<Event['type'], true>>>;
  react: (history: readonly Recorded<Event>[]) => readonly (readonly Command[])[];
}>;
