import 'reflect-metadata';
import { Controller, Param, Post, Req, Body, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { everything, type OperationName } from '#libs/access';
import { EventStore, EventStoreModule } from '#libs/event-store';
import { Rejection, type Decider, type Fact } from '#libs/kernel';
import { ReadStoreModule } from '#libs/read-store';
import { Act } from '../act.decorator.js';
import type { Acted } from '../acted.js';
import { takeBodies } from '../bodies/take-bodies.js';
import { expectedRevision } from '../expected-revision.js';
import { IsText } from '../is-text.js';
import { ProblemFilter } from '../problem.filter.js';
import { requestMetadata, type MetadataRequest } from '../request-metadata.js';
import { validationPipe } from '../validation.pipe.js';
import { WebModule } from '../web.module.js';

type Noted = Fact<'Noted', Readonly<{ text: string }>>;

const notes: Decider<string, Noted, number> = {
  category: 'note',
  eventTypes: { Noted: true },
  initial: 0,
  evolve: (count) => count + 1,
  decide: (text, count) => {
    if (text === 'refuse') throw new Rejection('note.refused', 'refused', []);
    return text === 'silent' && count > 0 ? [] : [{ type: 'Noted', schemaVersion: 1, data: { text } }];
  },
};

class Note {
  @IsText(100)
  readonly text!: string;
}

/** What holds up the next act until it is opened. */
export const gate = { closed: null as Promise<void> | null };

const LARGE = { text: 'x'.repeat(4 * 1024 * 1024) };

@Controller('v1/notes')
class NotesController {
  constructor(private readonly events: EventStore) {}

  @Post(':id')
  @Act('fileStatusReport', 'Note something', { ifMatch: 'optional', status: 201 })
  async note(@Req() request: MetadataRequest, @Param('id') id: string, @Body() { text }: Note): Promise<Acted> {
    await gate.closed;
    const done = await this.events.handle(notes, id, text, requestMetadata(request), expectedRevision(request));
    return request.headers['x-large'] === undefined ? done : { ...done, ...LARGE };
  }

  @Post(':id/moved')
  @Act('extendDeadline', 'Note something upon a revision', { ifMatch: 'required' })
  async upon(@Req() request: MetadataRequest, @Param('id') id: string, @Body() { text }: Note): Promise<Acted> {
    return this.events.handle(notes, id, text, requestMetadata(request), expectedRevision(request));
  }
}

/** Lets everybody in who says who it is, because what lets in is not tried here. */
class Door implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<{ headers: Record<string, string>; caller: unknown; url: string }>();
    const operation: OperationName = request.url.endsWith('/moved') ? 'extendDeadline' : 'fileStatusReport';
    const subject = request.headers['x-subject'] ?? 'an';
    const principal = { subject, name: 'An', roles: ['government-office'], agency: null, fields: [] };
    request.caller = { principal, role: 'government-office', operation, reach: everything };
    return true;
  }
}

/** A server with two acts on the real log, the real claims and the real PostgreSQL of the spec. */
export const serveNotes = async (url: string): Promise<NestFastifyApplication> => {
  const testing = await Test.createTestingModule({
    imports: [
      EventStoreModule.forRoot({ url }),
      ReadStoreModule.forRoot({ url, entities: [], readModels: [], run: false }),
      WebModule.forRoot({ answersKeptMs: 86_400_000 }),
    ],
    controllers: [NotesController],
    providers: [{ provide: APP_GUARD, useClass: Door }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bodyParser: false });
  takeBodies(app.getHttpAdapter().getInstance(), 1_000);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  return app;
};
