import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { heardWithin } from '#libs/postgres';
import type { EventStore } from './event-store.js';
import type { Ledger } from './ledger.js';
import { noLedgerSource, type LedgerSource } from './ledger-source.js';
import { refuseFollowed } from './postgres/refuse-followed.js';
import { PostgresEventStore } from './postgres/postgres-event-store.js';
import type { StoreChoice } from './store-choice.js';
import type { Upcasters } from './upcasting.js';

type Store = EventStore & Ledger & Readonly<{ close: () => Promise<void> }>;
type Opened = Readonly<{ store: Store; source: LedgerSource; start: () => Promise<void> }>;

/**
 * The store of a running program with the connections it needs. They open when first used and close at shutdown. A store
 * that must not be used with this database ends the start of the program.
 */
export class LedgerConnection implements OnModuleInit, OnApplicationShutdown {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly opened: Opened,
  ) {}

  static async open(url: string, choice: StoreChoice, upcasters: Upcasters = {}): Promise<LedgerConnection> {
    const logger = new Logger(LedgerConnection.name);
    const named = { application_name: 'task-ledger log', keepAlive: true };
    const pool = new pg.Pool({ connectionString: url, ...named, ...heardWithin() });
    // A connection that breaks while idle, or that the server ends while it is being closed, must not end the process.
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('error', (error) => logger.warn(`an idle connection broke: ${error.message}`));
    return new LedgerConnection(pool, await openStore(pool, choice, upcasters, logger));
  }

  get store(): Store {
    return this.opened.store;
  }

  get source(): LedgerSource {
    return this.opened.source;
  }

  /** When the tables are there. @throws CannotFollow, WrongStore */
  async onModuleInit(): Promise<void> {
    try {
      await this.opened.start();
    } catch (error) {
      await this.onApplicationShutdown();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened.store.close();
    await this.pool.end();
  }
}

const openStore = async (pool: pg.Pool, choice: StoreChoice, upcasters: Upcasters, logger: Logger): Promise<Opened> => {
  if (choice.kind === 'postgres') {
    const store = new PostgresEventStore(pool, upcasters);
    return { store, source: noLedgerSource, start: () => refuseFollowed(pool) };
  }
  // Loaded when it is chosen: a program on PostgreSQL starts without it.
  const { openEsdb } = await import('./eventstoredb/open-esdb.js');
  return openEsdb(pool, choice, upcasters, logger);
};
