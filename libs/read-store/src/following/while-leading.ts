import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { heardWithin, keepSession } from '#libs/postgres';

const GOODBYE_MS = 1_000;

export type Leadership = Readonly<{ url: string; name: string; retryMs: number; signal: AbortSignal }>;

/**
 * Runs `work` while this session holds the advisory lock of `name`, waiting until it gets it. `leading` is aborted when
 * `signal` is, or when the session is lost and somebody else may lead already: work must then end soon, and what it
 * still writes must be guarded by its own compare-and-set. Resolves when work has ended; the lock is free then.
 */
export const whileLeading = async (
  { url, name, retryMs, signal }: Leadership,
  work: (leading: AbortSignal) => Promise<void>,
): Promise<void> => {
  const named = { application_name: `task-ledger ${name}`, keepAlive: true };
  const client = new pg.Client({ connectionString: url, ...named, ...heardWithin() });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const leading = AbortSignal.any([signal, lost.signal]);
  try {
    await client.connect();
    await keepSession(client);
    while (!leading.aborted) {
      const sql = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got';
      const { rows } = await client.query<{ got: boolean }>(sql, [`task-ledger follower ${name}`]);
      if (rows[0]?.got === true) return await work(leading);
      await pause(retryMs, undefined, { signal: leading }).catch(() => undefined);
    }
  } finally {
    await Promise.race([client.end().catch(() => undefined), pause(GOODBYE_MS, undefined, { ref: false })]);
  }
};
