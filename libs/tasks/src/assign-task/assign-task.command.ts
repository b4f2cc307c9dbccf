import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskAssigned } from '../domain/task.events.js';

export class AssignTask extends Command<Handled> {
  constructor(
    readonly data: TaskAssigned['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(AssignTask)
export class AssignTaskHandler implements ICommandHandler<AssignTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: AssignTask): Promise<Handled> {
    return this.events.handle(taskDecider, data.taskId, { kind: 'AssignTask', data }, metadata, expected);
  }
}
