import type { ServerResponse } from 'node:http';
import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CalledBy, Operation, type Caller } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { correlationOf, HttpRefusal, type MetadataRequest } from '#libs/web';
import { feedEventTypes } from '../domain/feed-event.js';
import { FeedOptions } from '../feed-options.js';
import { FeedPages } from '../reading/feed-pages.js';
import { OpenStreams } from './open-streams.js';
import { placeToResume } from './place-to-resume.js';
import { pumpEvents } from './pump-events.js';
import { tokenExpiry } from './token-expiry.js';

class StreamQuery {
  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    description: 'First ledger sequence to tell; default: what comes from now on.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
  )
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from?: number;

  @ApiPropertyOptional({ type: String, description: 'Only these event types, with commas between.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(feedEventTypes, { each: true })
  readonly types?: string[];
}

type Request = MetadataRequest & Readonly<{ method?: string }>;
type Reply = Readonly<{ hijack: () => void; getHeaders: () => Record<string, string>; raw: ServerResponse }>;

const LONGEST_TIMER_MS = 2_147_483_647;

@ApiTags('events')
@Controller('v1/events')
export class StreamEventsController {
  private readonly logger = new Logger(StreamEventsController.name);

  constructor(
    private readonly ledger: Ledger,
    private readonly pages: FeedPages,
    private readonly streams: OpenStreams,
    @Inject(FeedOptions) private readonly options: FeedOptions,
  ) {}

  @Get()
  @Operation('streamEvents', 'What happens, as server-sent events; resumed by Last-Event-ID')
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'integer', minimum: -1 } })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async stream(
    @Query() { from, types }: StreamQuery,
    @CalledBy() { principal, reach }: Caller,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    const first = placeToResume(request.headers['last-event-id'], from, await this.ledger.head());
    const admitted = this.streams.admit(principal.subject);
    if (admitted === 'subject-full') throw new HttpRefusal(429, 'request.too-many', [], { 'retry-after': '30' });
    if (admitted === 'server-full') throw new HttpRefusal(503, 'server.not-ready', [], { 'retry-after': '30' });
    const { raw: out } = reply;
    reply.hijack();
    out.writeHead(200, { ...reply.getHeaders(), ...HEADERS });
    const expires = this.endWithToken(request, admitted.close);
    out.once('close', admitted.close);
    try {
      if (request.method !== 'HEAD') {
        const { heartbeatMs, patienceMs } = this.options;
        const wanted = types === undefined ? null : new Set(types);
        const { ledger, pages } = this;
        await pumpEvents({
          ledger,
          pages,
          from: first,
          reach,
          types: wanted,
          out,
          signal: admitted.signal,
          heartbeatMs,
          patienceMs,
        });
      }
      out.end();
    } catch (error) {
      this.logger.warn(`request ${correlationOf(request)}: ${error instanceof Error ? error.message : String(error)}`);
      out.destroy();
    } finally {
      clearTimeout(expires);
      admitted.close();
    }
  }

  private endWithToken(request: Request, close: () => void): NodeJS.Timeout | undefined {
    const expiry = tokenExpiry(request.headers);
    if (expiry === null) return undefined;
    return setTimeout(close, Math.min(Math.max(expiry - Date.now(), 0), LONGEST_TIMER_MS));
  }
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
} as const;
