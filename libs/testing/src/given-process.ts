import type { Fact, Process, Recorded } from '#libs/kernel';

/** Shows a process the history of one stream and compares every command it answers with, step by step. */
export const givenProcess =
  <Event extends Fact, Command>(process: Process<Event, Command>) =>
  (...history: readonly Recorded<Event>[]) => ({
    then: (...steps: readonly (readonly Command[])[]): void => expect(process.react(history)).toStrictEqual(steps),
  });
