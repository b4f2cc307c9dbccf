import { Module, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { everything, Succession, type Caller, type Reach } from '#libs/access';
import { EventStore, EventStoreModule, type NewEvent } from '#libs/event-store';
import { newId } from '#libs/identity';
import type { Fact } from '#libs/kernel';
import { ReadStoreModule } from '#libs/read-store';
import { recorded } from '#libs/testing';
import { Closing, ClosingModule, ProblemFilter, takeBodies, validationPipe } from '#libs/web';
import { FeedModule } from './feed.module.js';
import type { FeedOptions } from './feed-options.js';

/** Who a spec lets in, by the name in `x-who`. What lets in is tried elsewhere. */
export type Guests = Readonly<Record<string, Readonly<{ role: Caller['role']; agency: string | null; reach: Reach }>>>;

export const guests: Guests = {
  office: { role: 'government-office', agency: null, reach: everything },
  'officer of BYT': { role: 'agency-officer', agency: 'BYT', reach: { all: false, agencies: ['BYT'], fields: [] } },
  'officer of BTC': { role: 'agency-officer', agency: 'BTC', reach: { all: false, agencies: ['BTC'], fields: [] } },
  'monitor of data': { role: 'monitor', agency: null, reach: { all: false, agencies: [], fields: ['Dữ liệu'] } },
};

class Door implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; caller?: Caller }>();
    const subject = decodeURIComponent(request.headers['x-who'] ?? 'office');
    const guest = guests[subject];
    if (guest === undefined) throw new Error(`nobody is called ${subject}`);
    const { role, agency, reach } = guest;
    request.caller = {
      ...{ role, reach, operation: 'streamEvents' },
      principal: { subject, name: subject, roles: [role], agency, fields: reach.fields },
    };
    return true;
  }
}

/** BTC took over BKHDT; nobody else took over anybody. */
class OneMerger extends Succession {
  async predecessorsOf(code: string): Promise<readonly string[]> {
    return code === 'BTC' ? ['BKHDT'] : [];
  }
}

@Module({ providers: [{ provide: Succession, useClass: OneMerger }], exports: [Succession] })
class Register {}

export type FeedUnderTest = Readonly<{
  app: NestFastifyApplication;
  root: string;
  append: (stream: string, ...facts: readonly Fact[]) => Promise<number>;
  close: () => Promise<void>;
}>;

/** The feed on the real log and the real tables, over HTTP. */
export const serveFeed = async (url: string, options: Partial<FeedOptions> = {}): Promise<FeedUnderTest> => {
  const testing = await Test.createTestingModule({
    imports: [
      ClosingModule,
      EventStoreModule.forRoot({ url }),
      ReadStoreModule.forRoot({ url, entities: [], readModels: [], run: false }),
      FeedModule.forRoot(
        async () => ({
          ...{ url, key: Buffer.from('a key for specs only, 32 bytes at least'), allowLoopback: true },
          ...{ deliver: false, heartbeatMs: 200, patienceMs: 1_000 },
          ...options,
        }),
        [Register],
      ),
    ],
    providers: [{ provide: APP_GUARD, useClass: Door }],
  }).compile();
  testing.useLogger(false);
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bodyParser: false });
  takeBodies(app.getHttpAdapter().getInstance(), 1_000);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  const store = app.get(EventStore);
  const append = async (stream: string, ...facts: readonly Fact[]): Promise<number> => {
    const { metadata } = recorded({ type: 'x', data: {} });
    const events = facts.map((fact): NewEvent => ({ ...fact, eventId: newId(), metadata }));
    const last = (await store.readStream(stream, { direction: 'backward', limit: 1 }))[0];
    return (await store.append(stream, last?.revision ?? 'must-not-exist', events)).sequence;
  };
  const close = async (): Promise<void> => {
    app.get(Closing).begin();
    await app.close();
  };
  return { app, root: await app.getUrl(), append, close };
};

export const as = (who: string): Record<string, string> => ({ 'x-who': encodeURIComponent(who) });
