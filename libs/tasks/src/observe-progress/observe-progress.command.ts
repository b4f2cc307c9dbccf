import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { ProgressObserved } from '../domain/task.events.js';

export class ObserveProgress extends Command<Handled> {
  constructor(
    readonly data: ProgressObserved['data'],
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ObserveProgress)
export class ObserveProgressHandler implements ICommandHandler<ObserveProgress> {
  constructor(private readonly events: EventStore) {}

  execute({ data, metadata, expected }: ObserveProgress): Promise<Handled> {
    return this.events.handle(taskDecider, data.taskId, { kind: 'ObserveProgress', data }, metadata, expected);
  }
}
