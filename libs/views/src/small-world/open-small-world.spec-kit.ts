import pg from 'pg';
import { PostgresEventStore, type Ledger } from '#libs/event-store';
import { Awaiter, migrate, ProjectionRunner, readStoreDataSource } from '#libs/read-store';
import { ReadSide } from '../reading/read-side.query.js';
import { viewEntities } from '../view-entities.js';
import { viewReadModels } from '../view-read-models.js';
import { smallWorld } from './small-world.spec-kit.js';

const PAGE = 5;

type DataSource = ReturnType<typeof readStoreDataSource>;
type Opened = Readonly<{ source: DataSource; ledger: Ledger; read: ReadSide; close: () => Promise<void> }>;

/** The small world in a database, recorded by the real store and projected by the real runner. */
export const openSmallWorld = async (url: string): Promise<Opened> => {
  await migrate(url);
  const pool = new pg.Pool({ connectionString: url });
  const ledger = new PostgresEventStore(pool);
  for (const { stream, revision, eventId, type, data, metadata } of smallWorld()) {
    await ledger.append(stream, revision === 0 ? 'must-not-exist' : revision - 1, [{ eventId, type, data, metadata }]);
  }
  const source = await readStoreDataSource({ url, entities: viewEntities }).initialize();
  const runner = new ProjectionRunner({ source, url, ledger, readModels: viewReadModels });
  for (let from = 0; from <= (await ledger.head()); from += PAGE) await runner.project(await ledger.read(from, PAGE));
  const close = async (): Promise<void> => {
    await source.destroy();
    await ledger.close();
    await pool.end();
  };
  return { source, ledger, read: new ReadSide(source, ledger, new Awaiter(source)), close };
};
