import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { LeadSucceeded } from '../domain/task.events.js';

export class SucceedLead extends Command<Handled> {
  constructor(
    readonly data: LeadSucceeded['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(SucceedLead)
export class SucceedLeadHandler implements ICommandHandler<SucceedLead> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: SucceedLead): Promise<Handled> {
    const command = { kind: 'SucceedLead', data, effectiveOn: metadata.effectiveOn } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
