import { BACKWARDS, END, jsonEvent } from '@eventstore/db-client';
import type { Position } from '@eventstore/db-client';
import { newId } from '#libs/identity';
import type { Bilingual } from '#libs/kernel';
import { WrongStore } from '../wrong-store.js';
import type { EsdbConnection } from './esdb-connection.js';
import { firstFrom } from './first-from.js';
import { IDENTITY } from './identity-stream.js';
import { noneWhenGone } from './none-when-gone.js';
import { alike } from './positions.js';
import { readInTime } from './read-in-time.js';
import { sendToEsdb, type EsdbOutcome } from './send-to-esdb.js';

const NAMED = 'StoreNamed';
const ARRIVAL = 'ArrivalBegun';

type Identity = Readonly<{ id: string | null; arriving: boolean; revision: number }>;

/**
 * The id that the store was given when it was first followed; several callers at once agree on one. `position`: where it was
 * given, when that was just now and for the first time; nothing of ours stands before it then.
 * @throws WrongStore while a log is being copied into the store
 */
export const giveIdentity = async (
  esdb: EsdbConnection,
  prefix: string,
): Promise<Readonly<{ id: string; position: Position | null }>> => {
  const stream = `${prefix}${IDENTITY}`;
  const found = await storeIdentity(esdb, prefix);
  if (found !== null) return { id: found, position: null };
  const id = newId();
  const told = await tell(esdb, stream, -1, NAMED, { id });
  const named = await storeIdentity(esdb, prefix);
  if (named === null) throw new Error(`stream ${stream} of EventStoreDB cannot be read`);
  const first = told.appended && told.revision === 0 && named === id ? told.position : null;
  return { id: named, position: first !== null && (await standsAt(esdb, first, stream)) ? first : null };
};

/**
 * Whether an event of the stream stands exactly there. The store begins a subscription after the first event that it finds
 * at a position or behind it: a position that is none would cost an event.
 */
const standsAt = async (esdb: EsdbConnection, position: Position, stream: string): Promise<boolean> => {
  const found = await firstFrom(esdb, position);
  return found?.streamId === stream && alike(found.position, position);
};

/** Null when it was never given one. @throws WrongStore while a log is being copied into the store */
export const storeIdentity = async (esdb: EsdbConnection, prefix: string): Promise<string | null> => {
  const { id, arriving } = await readIdentity(esdb, `${prefix}${IDENTITY}`);
  if (arriving) throw new WrongStore(HALF_COPIED);
  return id;
};

/** The same also while a log is being copied into the store: it keeps the id that it has. */
export const givenIdentity = async (esdb: EsdbConnection, prefix: string): Promise<string | null> =>
  (await readIdentity(esdb, `${prefix}${IDENTITY}`)).id;

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
const tell = (
  esdb: EsdbConnection,
  stream: string,
  expected: number,
  type: string,
  data: Record<string, string>,
): Promise<EsdbOutcome> => sendToEsdb(esdb, { stream, expected, events: [jsonEvent({ type, data })] });

const readIdentity = async ({ client }: EsdbConnection, stream: string): Promise<Identity> => {
  const told = await readInTime(client.readStream(stream, { requiresLeader: true })).catch(noneWhenGone);
  return told.reduce<Identity>(
    (found, { event }) => {
      const id = (event?.data as { id?: unknown } | undefined)?.id;
      return {
        id: typeof id === 'string' ? id : found.id,
        arriving: event?.type === ARRIVAL,
        revision: Number(event?.revision ?? found.revision),
      };
    },
    { id: null, arriving: false, revision: -1 },
  );
};

/**
 * Position of the newest event of `$all`, system events included; null when there is none. The leader is asked: another
 * node may be behind, and would look like a store that was restored.
 */
export const headOfAll = async (client: EsdbConnection['client']): Promise<Position | null> => {
  const newest = { direction: BACKWARDS, fromPosition: END, maxCount: 1, requiresLeader: true } as const;
  const [last] = await readInTime(client.readAll(newest));
  return last?.event?.position ?? null;
};
