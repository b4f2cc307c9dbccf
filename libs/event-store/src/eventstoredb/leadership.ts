import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { heardWithin, keepSession } from '#libs/postgres';

/** The one connection that may write what is followed. `lost` resolves when it ends, and with it the lock. */
export type Leadership = Readonly<{ client: pg.Client; lost: Promise<void>; resign: () => Promise<void> }>;

/** Of the one process that writes what is followed. */
export const LOCK = '7203114251110';
const ASK_MS = 200;

/**
 * Waits until no other process of ours follows, asking five times a second, because appends of this one wait as long when
 * the other ends; `standBy` is called after each refusal. A statement that waited for the lock would keep the database
 * from clearing up. The lock belongs to the connection: whoever loses the connection can neither keep it nor write any
 * more. Null when `signal` ended the waiting. @throws what connecting or `standBy` throws
 */
export const leadership = async (
  options: pg.ClientConfig,
  signal: AbortSignal,
  standBy: (client: pg.ClientBase) => Promise<void>,
): Promise<Leadership | null> => {
  const client = new pg.Client({
    ...options,
    ...heardWithin(),
    application_name: 'task-ledger follower',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  // Not `once` of node:events: it rejects at the error that comes before the end.
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
  const resign = async (): Promise<void> => {
    await Promise.race([client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
  };
  try {
    await client.connect();
    await keepSession(client);
    while (!signal.aborted) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1::bigint) AS mine', [LOCK]);
      if (rows[0]?.mine === true) return { client, lost, resign };
      await standBy(client);
      await sleep(ASK_MS, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    await resign();
    throw error;
  }
  await resign();
  return null;
};
