/** What the harness tells a client program when it starts it, as its only argument. */
export type LoadOrders = Readonly<{
  journal: string;
  targets: readonly string[];
  /** Two officers: who asks for an extension does not decide on it. */
  tokens: readonly [string, string];
  seed: number;
  workers: number;
  requestMs: number;
  /** Names the keys of this run. */
  run: string;
  effectiveOn: string;
}>;

/** What it is told later: other servers, or to finish what is under way. */
export type Order = Readonly<{ order: 'targets'; targets: readonly string[] }> | Readonly<{ order: 'finish' }>;
