/**
 * Troubles on demand. A count is used up: so many appends, or questions, meet it. `before`: nothing is written; `after`:
 * it is, and the answer is lost.
 */
export type Faults = {
  unavailableBefore: number;
  unavailableAfter: number;
  silentAfter: number;
  notReady: number;
  notLeader: number;
  /** Subscriptions stay open and tell nothing. */
  mute: boolean;
};

export const noFaults = (): Faults => ({
  unavailableBefore: 0,
  unavailableAfter: 0,
  silentAfter: 0,
  notReady: 0,
  notLeader: 0,
  mute: false,
});
