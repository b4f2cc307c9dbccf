import { createHash } from 'node:crypto';

/**
 * Where EVENTSTORE_URL names a store, what is started on a database writes there under a prefix of that database: fresh
 * with a fresh one, the same at every start on the same. Whoever names a prefix, an empty one too, is left with it.
 */
export const inStore = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const given = { ...process.env, ...environment };
  if (!given['EVENTSTORE_URL'] || given['EVENTSTORE_STREAM_PREFIX'] !== undefined) return environment;
  const place = given['DATABASE_URL'] || given['TASK_LEDGER_DATA'] || '.data';
  const prefix = createHash('sha256').update(place).digest('hex').slice(0, 24);
  return { ...environment, EVENTSTORE_STREAM_PREFIX: `t${prefix}.` };
};
