import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { migrations as all } from './migrations/index.js';

export type EntityClass = new () => object;

export type ReadStoreOptions = Readonly<{
  url: string;
  entities?: readonly (EntityClass | EntitySchema)[];
  migrations?: readonly (new () => MigrationInterface)[];
  /** Most connections the pool opens; default 10. */
  poolSize?: number;
}>;

/** The data source of the read side; not yet connected. It never changes the schema by itself: `migrate` does. */
export const readStoreDataSource = ({
  url,
  entities = [],
  migrations = all,
  poolSize = 10,
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
    poolErrorHandler: () => undefined,
  });
