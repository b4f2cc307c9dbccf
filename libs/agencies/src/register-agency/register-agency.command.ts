import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import type { RegisterAgencyData } from '../domain/agency.commands.js';
import { agencyDecider } from '../domain/agency.decider.js';

export class RegisterAgency extends Command<Handled> {
  constructor(
    readonly data: RegisterAgencyData,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RegisterAgency)
export class RegisterAgencyHandler implements ICommandHandler<RegisterAgency> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: RegisterAgency): Promise<Handled> {
    return this.events.handle(agencyDecider, data.code, { type: 'RegisterAgency', data }, metadata, expected);
  }
}
