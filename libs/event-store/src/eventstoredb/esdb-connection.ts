import { EventStoreDBClient } from '@eventstore/db-client';
import { esdbAddress, type Credentials } from './esdb-address.js';
import { careful } from './careful-client.js';

/**
 * A client with the credentials that every append must carry: an append with credentials of its own takes the client's
 * plain `Append` call, where a second answer to one batch cannot end the process and each call has its own deadline.
 * Without TLS the client sends them to nobody, whatever they say.
 */
export type EsdbConnection = Readonly<{ client: EventStoreDBClient; credentials: Credentials }>;

const NOBODY: Credentials = { username: 'task-ledger', password: '' };

/** @throws SettingsRefused when the text is no `esdb://` or `esdb+discover://` address that can be used */
export const connectEsdb = (url: string): EsdbConnection => {
  const { connection, channel, credentials } = esdbAddress(url);
  const client =
    'endpoint' in connection
      ? new EventStoreDBClient(connection, channel, credentials ?? undefined)
      : new EventStoreDBClient(connection, channel, credentials ?? undefined);
  return { client: careful(client), credentials: credentials ?? NOBODY };
};
