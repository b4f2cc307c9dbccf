import type { Settings } from '#libs/settings';

/** The store that holds the log: the PostgreSQL of the ledger itself, or an EventStoreDB that the ledger follows. */
export type StoreChoice =
  Readonly<{ kind: 'postgres' }> | Readonly<{ kind: 'eventstoredb'; url: string; prefix: string }>;

/** What the settings say. */
export const storeChoice = (settings: Pick<Settings, 'EVENTSTORE_URL' | 'EVENTSTORE_STREAM_PREFIX'>): StoreChoice => {
  const { EVENTSTORE_URL: url, EVENTSTORE_STREAM_PREFIX: prefix } = settings;
  return url === null ? { kind: 'postgres' } : { kind: 'eventstoredb', url, prefix: prefix ?? '' };
};
