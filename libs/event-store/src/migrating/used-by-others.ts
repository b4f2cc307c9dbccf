import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const USERS = `SELECT count(*)::integer AS others FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'task-ledger%'`;
const PATIENCE_MS = 3_000;
const POLL_MS = 50;

/** Whether another program of ours is connected to the database. One that is just closing is given three seconds. */
export const usedByOthers = async (client: pg.ClientBase): Promise<boolean> => {
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(POLL_MS)) {
    const { rows } = await client.query<{ others: number }>(USERS);
    if (rows[0]?.others === 0) return false;
    if (performance.now() > until) return true;
  }
};
