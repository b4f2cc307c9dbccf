import type pg from 'pg';
import { CannotFollow } from './cannot-follow.js';
import type { EsdbConnection } from './esdb-connection.js';
import { beginFollowing, followedPosition, type Followed } from './followed-position.js';
import { headOfAll, storeIdentity } from './store-identity.js';

/**
 * Where to go on. @throws CannotFollow when the ledger grew without this store, when another store answers at the address,
 *   or when the store ends before the place that the ledger has reached (a backup was restored)
 */
export const mayFollow = async (esdb: EsdbConnection, ledger: pg.ClientBase, prefix: string): Promise<Followed> => {
  const store = await storeIdentity(esdb, prefix);
  const followed = await followedPosition(ledger);
  if (followed === null) {
    const { rows } = await ledger.query('SELECT FROM ledger.event LIMIT 1');
    if (rows.length > 0) {
      throw new CannotFollow('it holds events of its own; copy them with migrate-log into an empty database first');
    }
    return beginFollowing(ledger, store, prefix);
  }
  if (followed.store !== store) {
    throw new CannotFollow(`it has followed the store ${followed.store}, and the address answers as ${store}`);
  }
  if (followed.prefix !== prefix) {
    throw new CannotFollow(`it has followed the streams "${followed.prefix}…", not "${prefix}…"`);
  }
  const head = await headOfAll(esdb.client);
  if (head === null || head.commit < followed.position.commit) {
    const { commit } = followed.position;
    throw new CannotFollow(
      `it stands at ${commit}, but the store ends at ${head?.commit ?? 'nothing'}; was it restored?`,
    );
  }
  return followed;
};
