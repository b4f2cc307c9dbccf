import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Upcasters } from '../upcasting.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** The store of a running program with the connections it needs. They open when first used and close at shutdown. */
export class LedgerConnection implements OnApplicationShutdown {
  private readonly logger = new Logger(LedgerConnection.name);
  private readonly pool: pg.Pool;
  readonly store: PostgresEventStore;

  constructor(url: string, upcasters?: Upcasters) {
    this.pool = new pg.Pool({ connectionString: url, application_name: 'task-ledger log', keepAlive: true });
    // A connection that breaks while idle, or that the server ends while it is being closed, must not end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', (error) => this.logger.warn(`an idle connection broke: ${error.message}`));
    this.store = new PostgresEventStore(this.pool, upcasters);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
