import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { LeadReleased } from '../domain/task.events.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export class ReleaseLead extends Command<Handled> {
  constructor(
    readonly data: LeadReleased['data'],
    readonly today: Day | null,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ReleaseLead)
export class ReleaseLeadHandler implements ICommandHandler<ReleaseLead> {
  constructor(private readonly events: EventStore) {}

  execute({ data, today, metadata, expected }: ReleaseLead): Promise<Handled> {
    const command = { kind: 'ReleaseLead', data, effectiveOn: metadata.effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
