/** Session advisory lock: one rebuild at a time in a database. */
export const REBUILD_LOCK = 'task-ledger rebuild';
