/** Which store holds the log of the system under test. */
export type StoreKind = 'postgres' | 'eventstoredb';
