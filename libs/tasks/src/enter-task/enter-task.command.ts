import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Stood } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import type { Metadata } from '#libs/kernel';
import type { Mention } from '../domain/mention.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskAssigned } from '../domain/task.events.js';

/**
 * Enters a task as the row of a notice tells it: assigned, unless it is already, and mentioned. A process enters it, whose
 * document was judged when it was accepted.
 */
export class EnterTask extends Command<Stood> {
  constructor(
    readonly data: TaskAssigned['data'],
    readonly mention: Mention,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(EnterTask)
export class EnterTaskHandler implements ICommandHandler<EnterTask> {
  constructor(private readonly events: EventStore) {}

  execute({ data, mention, metadata }: EnterTask): Promise<Stood> {
    const { commandId, effectiveOn } = metadata;
    const mentioned = { ...metadata, commandId: naturalId('mention', commandId), effectiveOn: mention.effectiveOn };
    return this.events.handleTogether(taskDecider, data.taskId, [
      { command: { kind: 'AssignTask', data, effectiveOn, today: null }, metadata },
      { command: { ...mention, today: null }, metadata: mentioned },
    ]);
  }
}
