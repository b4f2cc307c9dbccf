import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { LeadAdded } from '../domain/task.events.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export class AddLead extends Command<Handled> {
  constructor(
    readonly data: LeadAdded['data'],
    readonly today: Day | null,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(AddLead)
export class AddLeadHandler implements ICommandHandler<AddLead> {
  constructor(private readonly events: EventStore) {}

  execute({ data, today, metadata, expected }: AddLead): Promise<Handled> {
    const command = { kind: 'AddLead', data, effectiveOn: metadata.effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
