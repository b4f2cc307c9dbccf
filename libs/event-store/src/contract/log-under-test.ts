import type { EventStore } from '../event-store.js';
import type { Ledger } from '../ledger.js';
import type { Upcasters } from '../upcasting.js';

export type StoreUnderTest = EventStore & Ledger;

/** Opens one more store on the log of the running test, as another process would. */
export type Open = (upcasters?: Upcasters) => StoreUnderTest;

/** An empty log. `end` closes every store that was opened on it. */
export type LogUnderTest = Readonly<{ open: Open; end: () => Promise<void> }>;
