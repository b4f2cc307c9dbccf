import type { Fault } from './fault.js';

/** Only the test server is ours to kill, to cut off and to move back in time. */
export const unlessOurs: NonNullable<Fault['unfit']> = async ({ eventStoreDb }) =>
  eventStoreDb === null ? 'the EventStoreDB of EVENTSTORE_URL is not ours' : null;
