import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import type { RenameAgencyData } from '../domain/agency.commands.js';
import { agencyDecider } from '../domain/agency.decider.js';

export class RenameAgency extends Command<Handled> {
  constructor(
    readonly data: RenameAgencyData,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RenameAgency)
export class RenameAgencyHandler implements ICommandHandler<RenameAgency> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: RenameAgency): Promise<Handled> {
    return this.events.handle(agencyDecider, data.code, { type: 'RenameAgency', data }, metadata, expected);
  }
}
