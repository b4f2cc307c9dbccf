import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, UnknownError, type Position } from '@eventstore/db-client';
import type pg from 'pg';
import type { EsdbConnection } from './esdb-connection.js';
import { firstFrom } from './first-from.js';
import { goBack, type Followed, type LastFollowed } from './followed-position.js';
import { alike } from './positions.js';
import { toldInTime } from './told-in-time.js';

/** A node that has just come to lead may not have indexed its last events. */
const INDEXED_MS = 4_000;
const PAUSE_MS = 500;

/**
 * Where following goes on, given that the store holds the last event of the ledger: where the ledger is, as long as an event
 * stands exactly there. One of others that was passed over may be gone, and the store would then skip the next event in its
 * place; and what was proven of the events before it may hold no longer. The ledger goes back to its own last event then.
 * @throws the reason of `signal`
 */
export const goingOn = async (
  esdb: EsdbConnection,
  ledger: pg.ClientBase,
  { position }: Followed,
  last: LastFollowed | null,
  signal: AbortSignal,
): Promise<Position> => {
  if (position.commit === 0n || (await stands(esdb, position, signal))) return position;
  const back = last === null ? { commit: 0n, prepare: 0n } : await placeOf(esdb, last, signal);
  await goBack(ledger, position, back);
  return back;
};

const stands = async (esdb: EsdbConnection, position: Position, signal: AbortSignal): Promise<boolean> => {
  for (const until = performance.now() + INDEXED_MS; ; await sleep(PAUSE_MS, undefined, { signal })) {
    const isThere = await standsNow(esdb, position);
    if (isThere !== null || performance.now() > until) return isThere === true;
  }
};

/** Null when the store ends before the position. Within an event it answers that something went wrong. */
const standsNow = async (esdb: EsdbConnection, position: Position): Promise<boolean | null> => {
  try {
    const first = await firstFrom(esdb, position);
    return first === null ? null : alike(first.position, position);
  } catch (error) {
    if (error instanceof UnknownError) return false;
    throw error;
  }
};

const placeOf = async (
  { client }: EsdbConnection,
  { eventId, stream, revision }: LastFollowed,
  signal: AbortSignal,
): Promise<Position> => {
  const all = client.readAll({ direction: BACKWARDS, fromPosition: END, requiresLeader: true });
  for await (const { event } of toldInTime(all, signal)) {
    if (event?.id === eventId) return event.position;
  }
  throw new Error(`EventStoreDB holds event ${revision} of ${stream}, but does not tell it among all`);
};
