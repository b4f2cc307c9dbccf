import pg from 'pg';

/** For specs: `pool.end` does not wait for the server to hang up, and dropping a database by force hangs up loudly. */
export const forgivingPool = (config: pg.PoolConfig): pg.Pool =>
  new pg.Pool(config).on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined);
