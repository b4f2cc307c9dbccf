import type pg from 'pg';
import { LOCK } from './leadership.js';

const UNSEAT = `SELECT pg_terminate_backend(pid) FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::bigint << 32) + objid::bigint = $1::bigint`;

/**
 * Ends the connection of the process that leads, for one that holds the lead and does nothing: paused, or cut off without
 * either side having noticed. Should it wake, it can no longer write, and stands in line as everybody else.
 */
export const unseat = async (pool: pg.Pool): Promise<void> => {
  await pool.query(UNSEAT, [LOCK]);
};
