import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Ledger, refuseWhileArriving } from '#libs/event-store';
import { Awaiter } from './awaiter.js';
import { PROJECTIONS } from './database-schema.js';
import { Followers } from './following/followers.js';
import { migrate } from './migrate.js';
import { ProjectionRunner } from './projection-runner.js';
import { Projector } from './projector.js';
import type { ReadModel } from './read-model.js';
import { readStoreDataSource, type EntityClass } from './read-store.data-source.js';
import { ReadStoreUrl } from './read-store-url.js';

export type ReadStoreModuleOptions = Readonly<{
  url: string;
  entities: readonly EntityClass[];
  readModels: readonly ReadModel[];
  /** Whether this process projects; another one must when it does not. */
  run: boolean;
  /** See `Following.restMs`: shorter where this process has nothing else to do. */
  restMs?: number | undefined;
  /** See `ReadStoreOptions`; not for programs that rebuild. */
  brief?: boolean;
}>;

/** The read side for the whole program. Migrations run before anything else; needs `Ledger` from a global module. */
@Module({})
export class ReadStoreModule {
  static forRoot({ url, entities, readModels, run, restMs, brief = false }: ReadStoreModuleOptions): DynamicModule {
    const runner = (source: DataSource, ledger: Ledger, followers: Followers): ProjectionRunner =>
      new ProjectionRunner({
        source,
        url,
        ledger,
        readModels,
        restMs,
        onStopped: (stopped) => followers.recordStop(PROJECTIONS, stopped),
      });
    const projector = (projections: ProjectionRunner, followers: Followers): Projector =>
      new Projector(projections, followers, run);
    const dataSourceFactory = async (): Promise<DataSource> => {
      await migrate(url);
      const source = await readStoreDataSource({ url, entities, brief }).initialize();
      try {
        await refuseWhileArriving((sql) => source.query(sql));
      } catch (error) {
        await source.destroy();
        throw error;
      }
      return source;
    };
    return {
      module: ReadStoreModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'postgres', retryAttempts: 0 }), dataSourceFactory }),
      ],
      providers: [
        Awaiter,
        Followers,
        { provide: ReadStoreUrl, useValue: url },
        { provide: ProjectionRunner, useFactory: runner, inject: [DataSource, Ledger, Followers] },
        { provide: Projector, useFactory: projector, inject: [ProjectionRunner, Followers] },
      ],
      exports: [TypeOrmModule, Awaiter, Followers, ProjectionRunner, ReadStoreUrl],
    };
  }
}
