import { heardWithin } from '#libs/postgres';
import pg from 'pg';
import { FORGOTTEN_MS } from './forgotten.js';
import { inOneTrip } from './in-one-trip.js';
import type { ReadSql } from './read-model.js';

/** The connection on which one page after the other is written; opened for the first, and again after one that failed. */
export class PageConnection {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      allowExitOnIdle: true,
      pipeline: true,
      application_name: 'task-ledger',
      idle_in_transaction_session_timeout: FORGOTTEN_MS,
      ...heardWithin(),
      // The pool does not listen while a page is written; a connection that breaks then must not end the process.
      onConnect: (client) => void client.on('error', () => undefined),
    });
    this.pool.on('error', () => undefined);
  }

  /** See `inOneTrip`. One page at a time: the next waits. */
  async write<Result>(schema: string, work: (sql: ReadSql) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      const result = await inOneTrip(client, schema, work);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }
}
