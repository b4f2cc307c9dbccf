import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskWithdrawn } from '../domain/task.events.js';

export class WithdrawTask extends Command<Handled> {
  constructor(
    readonly data: TaskWithdrawn['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(WithdrawTask)
export class WithdrawTaskHandler implements ICommandHandler<WithdrawTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: WithdrawTask): Promise<Handled> {
    return this.events.handle(taskDecider, data.taskId, { kind: 'WithdrawTask', data }, metadata, expected);
  }
}
