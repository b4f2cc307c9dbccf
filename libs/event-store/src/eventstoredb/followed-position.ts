import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import type { FollowedEvent } from './esdb-event.js';
import type { Stamped } from './of-one-append.js';

export type Followed = Readonly<{ store: string; prefix: string; position: Position }>;

/** Where the ledger stands, null when it never followed an EventStoreDB. */
export const followedPosition = async (client: Pick<pg.ClientBase, 'query'>): Promise<Followed | null> => {
  const { rows } = await client.query<Record<'store' | 'prefix' | 'commit' | 'prepare', string>>(
    'SELECT store, prefix, commit_position::text AS commit, prepare_position::text AS prepare FROM ledger.followed',
  );
  const [row] = rows;
  if (row === undefined) return null;
  const position = { commit: BigInt(row.commit), prepare: BigInt(row.prepare) };
  return { store: row.store, prefix: row.prefix, position };
};

export type LastFollowed = Stamped & Readonly<{ eventId: string }>;

/** The last event of the ledger; its append began with it, or with one before it in its stream that has the same instant. */
export const lastFollowed = async (client: pg.ClientBase): Promise<LastFollowed | null> => {
  const { rows } = await client.query<LastFollowed>(
    `SELECT event_id AS "eventId", stream, revision::text AS revision,
       ARRAY(SELECT event_id::text FROM ledger.event WHERE stream = last.stream AND recorded_at = last.recorded_at) AS appends,
       to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS instant
     FROM ledger.event AS last ORDER BY sequence DESC LIMIT 1`,
  );
  return rows[0] ?? null;
};

/** Null, and nothing is changed, when the ledger holds events already. */
export const beginFollowing = async (
  client: pg.ClientBase,
  store: string,
  prefix: string,
): Promise<Followed | null> => {
  const begin = 'SELECT ledger.begin_following($1, $2) AS begun';
  const { rows } = await client.query<{ begun: boolean }>(begin, [store, prefix]);
  return rows[0]?.begun === true ? { store, prefix, position: { commit: 0n, prepare: 0n } } : null;
};

/** @throws when the ledger is not at `from` */
export const goBack = async (client: pg.ClientBase, from: Position, to: Position): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE ledger.followed SET commit_position = $3, prepare_position = $4
     WHERE commit_position = $1 AND prepare_position = $2`,
    [from, to].flatMap(({ commit, prepare }) => [String(commit), String(prepare)]),
  );
  if (rowCount !== 1) throw new Error(`the ledger is not at position ${from.commit}/${from.prepare}`);
};

/**
 * Writes a page of `$all` and the position after it in one transaction. Answers the head of the ledger.
 * @throws when the ledger is not at `from`, or holds one of the events in another place
 */
export const writeFollowed = async (
  client: pg.ClientBase,
  from: Position,
  to: Position,
  page: readonly FollowedEvent[],
): Promise<number> => {
  const { rows } = await client.query<{ head: string }>({
    name: 'ledger-follow',
    text: 'SELECT ledger.follow($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)::text AS head',
    values: [
      ...[String(from.commit), String(from.prepare), String(to.commit), String(to.prepare)],
      page.map(({ eventId }) => eventId),
      page.map(({ stream }) => stream),
      page.map(({ revision }) => revision),
      page.map(({ type }) => type),
      page.map(({ schemaVersion }) => schemaVersion),
      page.map(({ instant }) => instant),
      page.map(({ data }) => data),
      page.map(({ metadata }) => metadata),
    ],
  });
  return Number(rows[0]?.head ?? -1);
};
