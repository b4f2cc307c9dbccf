import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { WrongStore } from '../wrong-store.js';

const POLL_MS = 100;
const GOODBYE_MS = 300;

/**
 * Lets the ledger of a database (whose migrations ran) follow an EventStoreDB until it holds so many events.
 * @throws WrongStore when it may not; Error when nothing arrives for a minute
 */
export const followUntil = async (
  from: Readonly<{ url: string; prefix: string }>,
  ledger: string,
  events: number,
  onProgress: (events: number) => void = () => undefined,
): Promise<void> => {
  const { AllFollower } = await import('../eventstoredb/all-follower.js');
  const { connectEsdb } = await import('../eventstoredb/esdb-connection.js');
  const esdb = connectEsdb(from.url);
  const client = new pg.Client({ connectionString: ledger });
  client.on('error', () => undefined);
  await client.connect();
  let fatal: Error | null = null;
  const onTrouble = (error: Error): void => void (fatal = error instanceof WrongStore ? error : fatal);
  const follower = new AllFollower({ esdb, ledger: { connectionString: ledger }, prefix: from.prefix, onTrouble });
  try {
    for (let [reached, moved] = [-1, performance.now()]; reached < events; await sleep(POLL_MS)) {
      if (fatal !== null) throw fatal as Error;
      const { rows } = await client.query<{ events: string }>(
        'SELECT coalesce(max(sequence) + 1, 0) AS events FROM ledger.event',
      );
      if (Number(rows[0]?.events) !== reached) [reached, moved] = [Number(rows[0]?.events), performance.now()];
      if (performance.now() - moved > 60_000)
        throw new Error(`the ledger has stayed at ${reached} of ${events} events for a minute`);
      onProgress(reached);
    }
  } finally {
    await follower.close();
    await client.end();
    await Promise.race([esdb.client.dispose(), sleep(GOODBYE_MS)]);
  }
};
