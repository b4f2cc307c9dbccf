import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import type { Move } from '../domain/amend-task.js';
import { taskDecider } from '../domain/task.decider.js';

/** Sent by a process when a directive is replaced; never refused. */
export class MoveTask extends Command<Handled> {
  constructor(
    readonly data: Move,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(MoveTask)
export class MoveTaskHandler implements ICommandHandler<MoveTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata }: MoveTask): Promise<Handled> {
    const command = { kind: 'MoveTask', data, effectiveOn: metadata.effectiveOn } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata);
  }
}
