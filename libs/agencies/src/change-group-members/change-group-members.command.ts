import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { isAgencyCode } from '../domain/agency-code.js';
import { agencyGroupDecider } from '../domain/agency-group.decider.js';
import type { ChangeGroupMembersData } from '../domain/agency.commands.js';
import { agencyStream } from '../domain/streams.js';

export class ChangeGroupMembers extends Command<Handled> {
  constructor(
    readonly data: ChangeGroupMembersData,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeGroupMembers)
export class ChangeGroupMembersHandler implements ICommandHandler<ChangeGroupMembers> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, metadata, expected }: ChangeGroupMembers): Promise<Handled> {
    const unknownMembers = await this.unknown(data.members);
    return this.events.handle(
      agencyGroupDecider,
      data.code,
      { type: 'ChangeGroupMembers', data, unknownMembers },
      metadata,
      expected,
    );
  }

  private async unknown(codes: readonly string[]): Promise<readonly string[]> {
    const registered = await Promise.all(codes.map((code) => this.isRegistered(code)));
    return codes.filter((_code, index) => registered[index] !== true);
  }

  private async isRegistered(code: string): Promise<boolean> {
    return isAgencyCode(code) && (await this.events.readStream(agencyStream(code), { limit: 1 })).length > 0;
  }
}
