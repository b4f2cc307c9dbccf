import type { CanActivate } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { everything, type Caller, type CallingRequest, type Reach } from '#libs/access';
import { EventStoreModule } from '#libs/event-store';
import { ReadStoreModule } from '#libs/read-store';
import { testDatabase } from '#libs/testing';
import { ProblemFilter, validationPipe } from '#libs/web';
import { openSmallWorld } from './small-world/open-small-world.spec-kit.js';
import { Today } from './today.js';
import { viewEntities } from './view-entities.js';
import { viewReadModels } from './view-read-models.js';
import { ViewsModule } from './views.module.js';

const PRINCIPAL = { subject: 's', name: 'n', roles: [], agency: null, fields: [] };

/** The views over HTTP on the small world, on 08/11/2025; `callAs` says what the callers after it may see. */
export const openViewsServer = async () => {
  const database = await testDatabase();
  const { url } = database;
  await (await openSmallWorld(url)).close();
  const stores = [
    EventStoreModule.forRoot({ url }),
    ReadStoreModule.forRoot({ url, entities: viewEntities, readModels: viewReadModels, run: true }),
  ];
  const module = await Test.createTestingModule({ imports: [...stores, ViewsModule] })
    .overrideProvider(Today)
    .useValue({ day: () => '2025-11-08' })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  let reach: Reach = everything;
  const guard: CanActivate = {
    canActivate: (context) => {
      const caller: Caller = { principal: PRINCIPAL, role: 'government-office', operation: 'listTasks', reach };
      context.switchToHttp().getRequest<CallingRequest>().caller = caller;
      return true;
    },
  };
  app.useGlobalPipes(validationPipe());
  app.useGlobalGuards(guard);
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  await app.listen(0, '127.0.0.1');
  const root = await app.getUrl();
  return {
    app,
    callAs: (next: Reach): void => void (reach = next),
    ask: (path: string, headers: Record<string, string> = {}) => fetch(root + path, { headers }),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
};
