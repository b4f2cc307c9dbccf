import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskAssigned } from '../domain/task.events.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export class AssignTask extends Command<Handled> {
  constructor(
    readonly data: TaskAssigned['data'],
    readonly today: Day | null,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(AssignTask)
export class AssignTaskHandler implements ICommandHandler<AssignTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, today, metadata, expected }: AssignTask): Promise<Handled> {
    const command = { kind: 'AssignTask', data, effectiveOn: metadata.effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
