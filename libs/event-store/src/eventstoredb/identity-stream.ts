/** The stream whose newest event names the store, so that another store behind the same address is known as such. */
export const IDENTITY = 'task-ledger-store';
