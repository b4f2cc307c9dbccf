import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/access';
import { LedgerSource, type LedgerSourceState } from '#libs/event-store';
import { Followers, type FollowerState } from '#libs/read-store';
import { isFed } from './is-fed.js';

type Reply = { status: (status: number) => unknown };
type Health = Readonly<{
  status: 'up' | 'down';
  followers: readonly (FollowerState & { lag: number })[];
  /** Only where the ledger is filled from another store. */
  source?: LedgerSourceState;
}>;

/** So many events a follower may be behind before the server says that it is not ready. */
const MOST_BEHIND = 10_000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly followers: Followers,
    private readonly source: LedgerSource,
  ) {}

  @Get('live')
  @Public('live', 'The process answers')
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string' } }, required: ['status'] } })
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @Public('ready', 'Database, projections and processes keep up with the log')
  @ApiOkResponse({ description: 'Everything keeps up.' })
  @ApiServiceUnavailableResponse({ description: 'Something is stopped or behind; `followers` tells what.' })
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Health> {
    const followers = await this.followers.report().catch(() => null);
    const states = (followers ?? []).map((state) => ({ ...state, lag: Math.max(0, state.head - state.position) }));
    const source = this.source.state();
    const fed = isFed(source);
    const keepUp = followers !== null && states.every(({ stopped, lag }) => stopped === null && lag <= MOST_BEHIND);
    if (!fed || !keepUp) reply.status(503);
    return { status: fed && keepUp ? 'up' : 'down', followers: states, ...(source === null ? {} : { source }) };
  }
}
