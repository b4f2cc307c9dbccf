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

const DEADLINE_MS = 5_000;

/** The id that the store was given when it was first followed. Several callers at once agree on one. */
export const giveIdentity = async (esdb: EsdbConnection, prefix: string): Promise<string> => {
  const stream = `${prefix}${IDENTITY}`;
  const found = await storeIdentity(esdb, prefix);
  if (found !== null) return found;
  const event = jsonEvent({ type: 'StoreNamed', data: { id: newId() } });
  try {
    const { client, credentials } = esdb;
    await client.appendToStream(stream, event, { expectedRevision: NO_STREAM, credentials, deadline: DEADLINE_MS });
  } catch (error) {
    if (!(error instanceof WrongExpectedVersionError)) throw error;
  }
  const named = await storeIdentity(esdb, prefix);
  if (named === null) throw new Error(`stream ${stream} of EventStoreDB cannot be read`);
  return named;
};

/** Null when it was never given one. */
export const storeIdentity = async ({ client }: EsdbConnection, prefix: string): Promise<string | null> => {
  try {
    for await (const { event } of client.readStream(`${prefix}${IDENTITY}`, { maxCount: 1, deadline: DEADLINE_MS })) {
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
  const newest = { direction: BACKWARDS, fromPosition: END, maxCount: 1, deadline: DEADLINE_MS } as const;
  for await (const { event } of client.readAll(newest)) return event?.position ?? null;
  return null;
};
