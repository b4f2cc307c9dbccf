import { BACKWARDS, END, jsonEvent, StreamNotFoundError } from '@eventstore/db-client';
import type { Position } from '@eventstore/db-client';
import { newId } from '#libs/identity';
import type { Bilingual } from '#libs/kernel';
import { WrongStore } from '../wrong-store.js';
import type { EsdbConnection } from './esdb-connection.js';
import { sendToEsdb } from './send-to-esdb.js';

/** The stream whose newest event names the store, so that another store behind the same address is known as such. */
export const IDENTITY = 'task-ledger-store';

const DEADLINE_MS = 5_000;
const NAMED = 'StoreNamed';
const ARRIVAL = 'ArrivalBegun';

type Identity = Readonly<{ id: string | null; arriving: boolean; revision: number }>;

/**
 * The id that the store was given when it was first followed. Several callers at once agree on one.
 * @throws WrongStore while a log is being copied into the store
 */
export const giveIdentity = async (esdb: EsdbConnection, prefix: string): Promise<string> => {
  const stream = `${prefix}${IDENTITY}`;
  const found = await storeIdentity(esdb, prefix);
  if (found !== null) return found;
  await tell(esdb, stream, -1, NAMED, { id: newId() });
  const named = await storeIdentity(esdb, prefix);
  if (named === null) throw new Error(`stream ${stream} of EventStoreDB cannot be read`);
  return named;
};

/** Null when it was never given one. @throws WrongStore while a log is being copied into the store */
export const storeIdentity = async (esdb: EsdbConnection, prefix: string): Promise<string | null> => {
  const { id, arriving } = await readIdentity(esdb, `${prefix}${IDENTITY}`);
  if (arriving) throw new WrongStore(HALF_COPIED);
  return id;
};

/** From here on until `endArriving` no ledger begins to follow the store. Repeating either is harmless. */
export const beginArriving = async (esdb: EsdbConnection, prefix: string): Promise<void> => {
  const stream = `${prefix}${IDENTITY}`;
  const { arriving, revision } = await readIdentity(esdb, stream);
  if (!arriving) await tell(esdb, stream, revision, ARRIVAL, {});
};

/** Names the store, as it was named before if it was. */
export const endArriving = async (esdb: EsdbConnection, prefix: string): Promise<void> => {
  const stream = `${prefix}${IDENTITY}`;
  const { id, arriving, revision } = await readIdentity(esdb, stream);
  if (arriving) await tell(esdb, stream, revision, NAMED, { id: id ?? newId() });
};

const HALF_COPIED: Bilingual = {
  vi: 'một sổ đang được chép vào EventStoreDB này và chưa xong: hãy chạy lại lệnh migrate-log hoặc restore ấy cho xong',
  en: 'a log is being copied into this EventStoreDB and is not whole: run that migrate-log or restore again to its end',
};

/** Whoever else was first has told the same, or is found out by the next look. */
const tell = async (
  esdb: EsdbConnection,
  stream: string,
  expected: number,
  type: string,
  data: Record<string, string>,
): Promise<void> => void (await sendToEsdb(esdb, { stream, expected, events: [jsonEvent({ type, data })] }));

const readIdentity = async ({ client }: EsdbConnection, stream: string): Promise<Identity> => {
  let found: Identity = { id: null, arriving: false, revision: -1 };
  try {
    for await (const { event } of client.readStream(stream, { deadline: DEADLINE_MS })) {
      const id = (event?.data as { id?: unknown } | undefined)?.id;
      found = {
        id: typeof id === 'string' ? id : found.id,
        arriving: event?.type === ARRIVAL,
        revision: Number(event?.revision ?? found.revision),
      };
    }
    return found;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return found;
    throw error;
  }
};

/** Position of the newest event of `$all`, system events included; null when there is none. */
export const headOfAll = async (client: EsdbConnection['client']): Promise<Position | null> => {
  const newest = { direction: BACKWARDS, fromPosition: END, maxCount: 1, deadline: DEADLINE_MS } as const;
  for await (const { event } of client.readAll(newest)) return event?.position ?? null;
  return null;
};
