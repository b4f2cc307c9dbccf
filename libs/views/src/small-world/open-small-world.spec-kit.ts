import pg from 'pg';
import { PostgresEventStore, type Ledger } from '#libs/event-store';
import { Awaiter, migrate, ProjectionRunner, readStoreDataSource } from '#libs/read-store';
import { runningCounts } from '../counting/running-counts.read-model.js';
import { ReadSide } from '../reading/read-side.query.js';
import { viewEntities } from '../view-entities.js';
import { viewReadModels } from '../view-read-models.js';
import { smallWorld } from './small-world.spec-kit.js';

const PAGE = 5;

/** As the program's, but with blocks so short that this world fills some. */
export const smallReadModels = [
  ...viewReadModels.filter(({ projection }) => projection.name !== 'running-counts'),
  runningCounts([2, 4, 8]),
];

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
  const runner = new ProjectionRunner({ source, url, ledger, readModels: smallReadModels });
  for (let from = 0; from <= (await ledger.head()); from += PAGE) await runner.project(await ledger.read(from, PAGE));
  const close = async (): Promise<void> => {
    await source.destroy();
    await ledger.close();
    await pool.end();
  };
  return { source, ledger, read: new ReadSide(source, ledger, new Awaiter(source)), close };
};
