import type pg from 'pg';

const BEAT_MS = 5_000;
const FORGOTTEN_MS = 15_000;

/**
 * For a session that holds something (a lock, a subscription) and is otherwise silent: it says something every five
 * seconds, and when it has said nothing for fifteen the database ends it and frees what it held, although the link may
 * hide its end. Together with `heardWithin` both sides give up by themselves. Lasts until the client ends.
 */
export const keepSession = async (client: pg.Client): Promise<void> => {
  await client.query(`SET idle_session_timeout = ${FORGOTTEN_MS}`);
  const timer = setInterval(() => void client.query('SELECT 1').catch(() => undefined), BEAT_MS).unref();
  client.once('end', () => clearInterval(timer));
};
