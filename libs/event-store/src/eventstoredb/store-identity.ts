import {
  BACKWARDS,
  END,
  jsonEvent,
  NO_STREAM,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { Position } from '@eventstore/db-client';
import { newId } from '#libs/identity';
import type { EsdbConnection } from './esdb-connection.js';

/** The stream whose one event names the store, so that another store behind the same address is known as such. */
export const IDENTITY = 'task-ledger-store';

/** The id that the store was given when it was first followed. Several callers at once agree on one. */
export const storeIdentity = async ({ client, credentials }: EsdbConnection, prefix: string): Promise<string> => {
  const stream = `${prefix}${IDENTITY}`;
  const found = await readIdentity(client, stream);
  if (found !== null) return found;
  try {
    const named = jsonEvent({ type: 'StoreNamed', data: { id: newId() } });
    await client.appendToStream(stream, named, { expectedRevision: NO_STREAM, credentials });
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  }
  const named = await readIdentity(client, stream);
  if (named === null) throw new Error(`stream ${stream} of EventStoreDB cannot be read`);
  return named;
};

const readIdentity = async (client: EsdbConnection['client'], stream: string): Promise<string | null> => {
  try {
    for await (const { event } of client.readStream(stream, { maxCount: 1 })) {
      const id = (event?.data as { id?: unknown } | undefined)?.id;
      if (typeof id === 'string') return id;
    }
    return null;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return null;
    throw error;
  }
};

/** Position of the newest event of `$all`, system events included; null when there is none. */
export const headOfAll = async (client: EsdbConnection['client']): Promise<Position | null> => {
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) {
    return event?.position ?? null;
  }
  return null;
};
