import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata, Recorded } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { CompletionConfirmed } from '../domain/assignment.events.js';
import { dutyOf } from '../domain/duty.js';
import { assignmentId, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

export class ConfirmCompletion extends Command<Handled> {
  constructor(
    readonly data: CompletionConfirmed['data'],
    readonly today: Day,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(ConfirmCompletion)
export class ConfirmCompletionHandler implements ICommandHandler<ConfirmCompletion> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata }: ConfirmCompletion): Promise<Handled> {
    const { effectiveOn } = metadata;
    const task = (await this.events.readStream(taskStream(data.taskId))) as readonly Recorded<TaskEvent>[];
    const duty = dutyOf(task, data.agency, { effectiveOn, completedOn: null });
    const command = { kind: 'ConfirmCompletion', data, duty, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata);
  }
}
