import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { Extension } from '../domain/extend-deadline.js';

export class ExtendDeadline extends Command<Handled> {
  constructor(
    readonly data: Extension,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ExtendDeadline)
export class ExtendDeadlineHandler implements ICommandHandler<ExtendDeadline> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: ExtendDeadline): Promise<Handled> {
    return this.events.handle(taskDecider, data.taskId, { kind: 'ExtendDeadline', data }, metadata, expected);
  }
}
