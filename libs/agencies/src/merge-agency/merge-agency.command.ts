import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { isAgencyCode } from '../domain/agency-code.js';
import type { MergeAgencyData, Standing } from '../domain/agency.commands.js';
import { agencyDecider } from '../domain/agency.decider.js';
import { agencyStream } from '../domain/streams.js';

export class MergeAgency extends Command<Handled> {
  constructor(
    readonly data: MergeAgencyData,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(MergeAgency)
export class MergeAgencyHandler implements ICommandHandler<MergeAgency> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, metadata, expected }: MergeAgency): Promise<Handled> {
    const successor = await this.standingOf(data.successor);
    return this.events.handle(agencyDecider, data.code, { type: 'MergeAgency', data, successor }, metadata, expected);
  }

  private async standingOf(code: string): Promise<Standing> {
    if (!isAgencyCode(code)) return 'unknown';
    const history = await this.events.readStream(agencyStream(code));
    if (history.length === 0) return 'unknown';
    return history.some(({ type }) => type === 'AgencyMerged') ? 'merged' : 'registered';
  }
}
