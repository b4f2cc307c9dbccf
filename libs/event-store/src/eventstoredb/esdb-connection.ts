import { EventStoreDBClient } from '@eventstore/db-client';

type Credentials = Readonly<{ username: string; password: string }>;

/**
 * A client with the credentials that every append must carry: an append with credentials of its own takes the client's
 * plain `Append` call, where a second answer to one batch cannot end the process and each call has its own deadline.
 * Without TLS the client sends them to nobody.
 */
export type EsdbConnection = Readonly<{ client: EventStoreDBClient; credentials: Credentials }>;

/** @throws Error when the text is no `esdb://` or `esdb+discover://` connection string */
export const connectEsdb = (url: string): EsdbConnection => {
  const [, username, password] = /^esdb(?:\+discover)?:\/\/([^:@/]+):([^@/]*)@/.exec(url) ?? [];
  return {
    client: careful(EventStoreDBClient.connectionString(url)),
    credentials: {
      username: decodeURIComponent(username ?? 'task-ledger'),
      password: decodeURIComponent(password ?? ''),
    },
  };
};

/**
 * When a connection breaks while the next one is being looked for in vain, the client drops a promise that rejects: the
 * process would end. Whoever asked for that next connection is told anyway.
 */
const careful = (client: EventStoreDBClient): EventStoreDBClient => {
  const { handleError } = client as unknown as { handleError: (...given: unknown[]) => Promise<void> };
  return Object.assign(client, {
    handleError: (...given: unknown[]) => handleError(...given).catch(() => undefined),
  });
};
