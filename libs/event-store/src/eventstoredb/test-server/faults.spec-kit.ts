/**
 * Troubles on demand, each a number; 0: none. A count is used up: so many calls, or subscriptions, meet it. Of appends,
 * `…Before`: nothing is written; `…After`: it is, and the answer is lost or replaced.
 */
export const FAULTS = {
  unavailableBefore: 'appends answered UNAVAILABLE (14), not written',
  unavailableAfter: 'appends answered UNAVAILABLE (14), written',
  deadlineAfter: 'appends answered DEADLINE_EXCEEDED (4), written',
  silentBefore: 'appends never answered, not written',
  silentAfter: 'appends never answered, written',
  timeoutAfter: 'appends answered ABORTED (10) "Operation timed out", written',
  notReady: 'appends answered UNAVAILABLE (14) "Server Is Not Ready", not written',
  featuresUnavailable: 'questions for the capabilities answered UNAVAILABLE (14)',
  secondAnswer: 'batch appends answered twice',
  notLeader: 'appends answered NOT_FOUND (5) with the trailers not-leader, leader-endpoint-host and -port',
  brokenReads: 'reads (no subscriptions) answered UNAVAILABLE (14)',
  lagging: 'how many of the newest events a node that does not lead has not heard of yet, until 0',
  unindexed: 'how many of the newest events a node that leads does not find yet, until 0',
  silentReads: 'reads (no subscriptions) never answered',
  cancelAfter: 'subscriptions ended with CANCELLED (1) by the server once they have told one event',
  breakAfter: 'subscriptions ended with UNAVAILABLE (14) once they have told one event',
  breakAhead: 'subscriptions ended with UNAVAILABLE (14) once a checkpoint has overtaken the events up to it',
  mute: '1: subscriptions stay open and tell nothing, 2: nothing but how far they have looked, until 0',
  searchMs: 'milliseconds that a subscription takes to look through a hundred events that it does not tell, until 0',
  readMs: 'milliseconds that pass before each hundred events of a read, until 0',
  answerMs: 'milliseconds that pass before appends are answered, until 0',
  slowMs: 'milliseconds that pass before subscriptions hear of an append, until 0',
} as const;

export type FaultName = keyof typeof FAULTS;

/** `left`: what is still to be met. `fired`: how often each was. `leader`: where not-leader points to; null: to itself. */
export type Faults = Record<FaultName, number> & {
  fired: Record<FaultName, number>;
  leader: Readonly<{ host: string; port: number }> | null;
};

const none = (): Record<FaultName, number> =>
  Object.fromEntries(Object.keys(FAULTS).map((name) => [name, 0])) as Record<FaultName, number>;

export const noFaults = (): Faults => ({ ...none(), fired: none(), leader: null });

/** Whether this call meets the fault; one of its count is used up then. */
export const meets = (faults: Faults, name: FaultName): boolean => {
  if (faults[name] === 0) return false;
  faults[name] -= 1;
  faults.fired[name] += 1;
  return true;
};
