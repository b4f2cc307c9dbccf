import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import pg from 'pg';
import { beyond } from '../eventstoredb/positions.js';
import { WrongStore } from '../wrong-store.js';

const POLL_MS = 100;
const GOODBYE_MS = 300;
const PATIENCE_MS = 60_000;

type Followed = Readonly<{
  url: string;
  prefix: string;
  /** How long the ledger may stand still while the store looks through what others wrote no further. */
  patienceMs?: number;
}>;

/**
 * Lets the ledger of a database (whose migrations ran) follow an EventStoreDB until it holds so many events.
 * @throws WrongStore when it may not; Error when for a minute nothing arrives and the store looks no further for it
 */
export const followUntil = async (
  { url, prefix, patienceMs = PATIENCE_MS }: Followed,
  ledger: string,
  events: number,
  onProgress: (events: number) => void = () => undefined,
): Promise<void> => {
  const { AllFollower } = await import('../eventstoredb/all-follower.js');
  const { connectEsdb } = await import('../eventstoredb/esdb-connection.js');
  const esdb = connectEsdb(url);
  const client = new pg.Client({ connectionString: ledger });
  client.on('error', () => undefined);
  await client.connect();
  let fatal: Error | null = null;
  const onTrouble = (error: Error): void => void (fatal = error instanceof WrongStore ? error : fatal);
  const follower = new AllFollower({ esdb, ledger: { connectionString: ledger }, prefix, onTrouble });
  try {
    let looked: Position = { commit: 0n, prepare: 0n };
    for (let [reached, moved] = [-1, performance.now()]; reached < events; await sleep(POLL_MS)) {
      if (fatal !== null) throw fatal as Error;
      const { rows } = await client.query<{ events: string }>(
        'SELECT coalesce(max(sequence) + 1, 0) AS events FROM ledger.event',
      );
      if (Number(rows[0]?.events) !== reached) [reached, moved] = [Number(rows[0]?.events), performance.now()];
      if (follower.looked !== null && beyond(follower.looked, looked))
        [looked, moved] = [follower.looked, performance.now()];
      if (performance.now() - moved > patienceMs)
        throw new Error(`the ledger has stayed at ${reached} of ${events} events for ${patienceMs} ms`);
      onProgress(reached);
    }
  } finally {
    await follower.close();
    await client.end();
    await Promise.race([esdb.client.dispose(), sleep(GOODBYE_MS)]);
  }
};
