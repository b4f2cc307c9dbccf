export { EventStore, type Appended, type ExpectedRevision, type NewEvent, type ReadStreamOptions } from './event-store.js';
export { Ledger } from './ledger.js';
export { WrongExpectedRevision } from './wrong-expected-revision.js';
export type { Handled } from './decide-and-append.js';
