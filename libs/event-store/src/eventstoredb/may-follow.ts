import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import type { Bilingual } from '#libs/kernel';
import { WrongStore } from '../wrong-store.js';
import type { EsdbConnection } from './esdb-connection.js';
import {
  beginFollowing,
  followedPosition,
  lastFollowed,
  writeFollowed,
  type Followed,
  type LastFollowed,
} from './followed-position.js';
import { beyond } from './positions.js';
import { CutShort } from './cut-short.js';
import { goingOn } from './going-on.js';
import { noneWhenGone } from './none-when-gone.js';
import { readInTime } from './read-in-time.js';
import { giveIdentity, headOfAll, storeIdentity } from './store-identity.js';

/** Where to go on, and the last event that the ledger holds. */
export type Beginning = Readonly<{ position: Position; last: LastFollowed | null }>;

/**
 * @throws WrongStore when the ledger grew without this store, or another store answers at the address; CutShort when the
 *   store lacks its name or the last event of the ledger (a backup was restored), or holds a half-copied log; the reason of
 *   `signal`
 */
export const mayFollow = async (
  esdb: EsdbConnection,
  ledger: pg.ClientBase,
  prefix: string,
  signal: AbortSignal,
): Promise<Beginning> => {
  const followed = await followedPosition(ledger);
  if (followed === null) {
    const { id, position } = await giveIdentity(esdb, prefix).catch(cutShortPerhaps);
    const begun = await beginFollowing(ledger, id, prefix);
    if (begun === null) throw new WrongStore(OWN_EVENTS);
    // Without a prefix what stood in the store before is to be noticed; with one it is other people's.
    if (position === null || prefix === '') return { position: begun.position, last: null };
    await writeFollowed(ledger, begun.position, position, []);
    return { position, last: null };
  }
  await refuseOtherStore(esdb, prefix, followed);
  const last = await lastFollowed(ledger);
  if (last !== null && !(await holds(esdb, prefix, last))) {
    const head = await headOfAll(esdb.client);
    const isShort = head === null || beyond(followed.position, head);
    throw new CutShort(isShort ? cutShort(followed, head) : lacks(last));
  }
  return { position: await goingOn(esdb, ledger, followed, last, signal), last };
};

/** For who does not write the ledger, but appends. @throws WrongStore when another store answers at the address; CutShort when one without a name does */
export const refuseOtherStore = async (esdb: EsdbConnection, prefix: string, followed: Followed): Promise<void> => {
  if (followed.prefix !== prefix) throw new WrongStore(otherPrefix(followed.prefix, prefix));
  const store = await storeIdentity(esdb, prefix).catch(cutShortPerhaps);
  if (store === null) throw new CutShort(otherStore(followed.store, store));
  if (followed.store !== store) throw new WrongStore(otherStore(followed.store, store));
};

/** That a log is still being copied says an event which another may have ended since, that the node does not find yet. */
const cutShortPerhaps = (error: unknown): never => {
  throw error instanceof WrongStore ? new CutShort(error.said) : error;
};

/** A store that was restored may have grown past the place that the ledger has reached, but not by the same events. */
const holds = async (
  { client }: EsdbConnection,
  prefix: string,
  { stream, revision, eventId }: LastFollowed,
): Promise<boolean> => {
  const there = { fromRevision: BigInt(revision), maxCount: 1, requiresLeader: true } as const;
  const [found] = await readInTime(client.readStream(`${prefix}${stream}`, there)).catch(noneWhenGone);
  return found?.event?.id === eventId && found.event.revision === there.fromRevision;
};

const KEPT: Bilingual = {
  vi: 'Cơ sở dữ liệu còn giữ đủ: migrate-log chép sang một kho hoặc tiền tố mới',
  en: 'The database still holds all: migrate-log copies it into another store or prefix',
};

const OWN_EVENTS: Bilingual = {
  vi: 'cơ sở dữ liệu đã có sự kiện riêng: hãy chép sang EventStoreDB bằng migrate-log, rồi dùng một cơ sở dữ liệu trống',
  en: 'the database holds events of its own: copy them to EventStoreDB with migrate-log, then use an empty database',
};

const otherPrefix = (followed: string, given: string): Bilingual => ({
  vi: `cơ sở dữ liệu này chép các luồng "${followed}…", không phải "${given}…" (EVENTSTORE_STREAM_PREFIX)`,
  en: `this database follows the streams "${followed}…", not "${given}…" (EVENTSTORE_STREAM_PREFIX)`,
});

const otherStore = (followed: string, found: string | null): Bilingual => ({
  vi: `cơ sở dữ liệu này chép EventStoreDB ${followed}, nhưng ở địa chỉ đã cho là ${found ?? 'một kho chưa có tên'}`,
  en: `this database follows the EventStoreDB ${followed}, but the address answers as ${found ?? 'one without a name'}`,
});

const cutShort = ({ position }: Followed, head: Followed['position'] | null): Bilingual => {
  const [mine, theirs] = [position, head].map((at) => (at === null ? '-' : `${at.commit}/${at.prepare}`));
  return {
    vi: `cơ sở dữ liệu đã chép đến ${mine}, nhưng EventStoreDB chỉ đến ${theirs}; có phải kho vừa được phục hồi từ bản sao cũ? ${KEPT.vi}`,
    en: `the database has followed to ${mine}, but EventStoreDB ends at ${theirs}; was it restored from an older backup? ${KEPT.en}`,
  };
};

const lacks = ({ stream, revision }: LastFollowed): Bilingual => ({
  vi: `sự kiện ${revision} của ${stream} có trong cơ sở dữ liệu nhưng không có trong EventStoreDB; có phải kho vừa được phục hồi từ bản sao cũ, hoặc luồng ấy đã bị xóa? ${KEPT.vi}`,
  en: `the database holds event ${revision} of ${stream}, which EventStoreDB does not; was it restored from an older backup, or the stream deleted? ${KEPT.en}`,
});
