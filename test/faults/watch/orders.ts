/** What the harness tells the watching program when it starts it, as its only argument. */
export type WatchOrders = Readonly<{
  journal: string;
  /** The database itself, not by way of the proxy. */
  databaseUrl: string;
  targets: readonly string[];
  token: string;
  subscribers: number;
}>;

export type WatchOrder =
  | Readonly<{ order: 'targets'; targets: readonly string[] }>
  /** Ends when everything up to `head` was seen, or when nobody has come any further for so long. */
  | Readonly<{ order: 'finish'; head: number; withinMs: number }>;
