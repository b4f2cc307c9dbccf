import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskListed } from '../domain/task.events.js';

export class ListTask extends Command<Handled> {
  constructor(
    readonly data: TaskListed['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ListTask)
export class ListTaskHandler implements ICommandHandler<ListTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: ListTask): Promise<Handled> {
    return this.events.handle(taskDecider, data.taskId, { kind: 'ListTask', data }, metadata, expected);
  }
}
