import { Rejection, type Decider, type Fact } from '#libs/kernel';

/** given(past facts).when(command).then(new facts) for one decider; every field of every fact is compared. */
export const givenFor =
  <Command, Event extends Fact, State>(decider: Decider<Command, Event, State>) =>
  (...past: readonly Event[]) => ({
    when: (command: Command) => {
      const decide = () => decider.decide(command, past.reduce(decider.evolve, decider.initial));
      return {
        then: (...expected: readonly Event[]): void => expect(decide()).toStrictEqual(expected),
        thenNothing: (): void => expect(decide()).toStrictEqual([]),
        thenRejected: (code: string): void => {
          let caught: unknown = null;
          try {
            decide();
          } catch (error) {
            caught = error;
          }
          expect(caught).toBeInstanceOf(Rejection);
          expect((caught as Rejection).code).toBe(code);
        },
      };
    },
  });
