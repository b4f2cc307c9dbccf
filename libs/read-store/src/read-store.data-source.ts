import { heardWithin } from '#libs/postgres';
import type pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { FORGOTTEN_MS } from './forgotten.js';
import { migrations as all } from './migrations/index.js';

export type EntityClass = new () => object;

export type ReadStoreOptions = Readonly<{
  url: string;
  entities?: readonly (EntityClass | EntitySchema)[];
  migrations?: readonly (new () => MigrationInterface)[];
  /** Most connections the pool opens; default 10. */
  poolSize?: number;
  /** Whether every statement is short, so that a link on which nothing is heard can be given up as lost. */
  brief?: boolean;
}>;

/** The data source of the read side; not yet connected. It never changes the schema by itself: `migrate` does. */
export const readStoreDataSource = ({
  url,
  entities = [],
  migrations = all,
  poolSize = 10,
  brief = false,
}: ReadStoreOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    applicationName: 'task-ledger',
    extra: {
      ...(brief ? { ...heardWithin(), idle_in_transaction_session_timeout: FORGOTTEN_MS } : {}),
      // Between the pool and TypeORM nobody listens for a moment; a connection that breaks then must not end the process.
      onConnect: (client: pg.Client) => void client.on('error', () => undefined),
    },
    poolErrorHandler: () => undefined,
  });
