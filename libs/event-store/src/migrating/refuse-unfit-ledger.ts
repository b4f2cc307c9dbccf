import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Followed } from '../eventstoredb/followed-position.js';
import { refuseWhileArriving } from './arriving.js';
import { logRefused } from './log-refused.js';
import { unreachable } from './unreachable.js';

const GOODBYE_MS = 300;

type Target = Readonly<{ url: string; prefix: string; name: string }>;

/**
 * To be asked before a log is copied into a store that the ledger of a database (whose migrations ran) is to follow then:
 * what `followUntil` would find out after the whole copy. One that follows this very store, or holds nothing, is fit.
 * @throws Rejection when the ledger holds events of its own, follows other streams or another store, or is half restored
 */
export const refuseUnfitLedger = async (to: Target, ledger: Readonly<{ url: string; name: string }>): Promise<void> => {
  const { followedPosition } = await import('../eventstoredb/followed-position.js');
  const client = new pg.Client({ connectionString: ledger.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const query = async (sql: string) => (await client.query<{ since: string }>(sql)).rows;
    await refuseWhileArriving(query, `${ledger.name}, ledger.arriving`);
    const followed = await followedPosition(client);
    if (followed !== null) return await refuseOtherStore(to, ledger.name, followed);
    if ((await client.query('SELECT FROM ledger.event LIMIT 1')).rowCount !== 0) throw ownEvents(ledger.name);
  } finally {
    await client.end();
  }
};

const refuseOtherStore = async (to: Target, ledger: string, { prefix, store }: Followed): Promise<void> => {
  if (prefix !== to.prefix) throw otherStreams(ledger, prefix, to.prefix);
  const { connectEsdb } = await import('../eventstoredb/esdb-connection.js');
  const { givenIdentity } = await import('../eventstoredb/store-identity.js');
  const esdb = connectEsdb(to.url);
  try {
    const found = await givenIdentity(esdb, prefix).catch(unreachable(to.name));
    if (found !== store) throw otherStore(ledger, store, to.name, found);
  } finally {
    await Promise.race([esdb.client.dispose(), sleep(GOODBYE_MS)]);
  }
};

const ownEvents = (name: string) =>
  logRefused(
    'log.own-events',
    name,
    'cơ sở dữ liệu này đã có sự kiện riêng nên không thể đi theo EventStoreDB: hãy chọn một cơ sở dữ liệu trống; chưa chép gì',
    'this database holds events of its own and cannot follow an EventStoreDB: take an empty one; nothing was copied',
  );

const otherStreams = (name: string, followed: string, given: string) =>
  logRefused(
    'log.follows',
    name,
    `cơ sở dữ liệu này đi theo các luồng "${followed}…", không phải "${given}…": hãy chọn một cơ sở dữ liệu trống, hoặc chép vào tiền tố ấy; chưa chép gì`,
    `this database follows the streams "${followed}…", not "${given}…": take an empty one, or copy into that prefix; nothing was copied`,
  );

const otherStore = (name: string, followed: string, given: string, found: string | null) =>
  logRefused(
    'log.follows',
    name,
    `cơ sở dữ liệu này đi theo EventStoreDB ${followed}, nhưng ${given} là ${found ?? 'một kho chưa có tên'}: hãy chọn một cơ sở dữ liệu trống; chưa chép gì`,
    `this database follows the EventStoreDB ${followed}, but ${given} is ${found ?? 'one without a name'}: take an empty one; nothing was copied`,
  );
