import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { Extension } from '../domain/extend-deadline.js';
import { readCeiling } from '../reading/read-ceiling.js';
import { readGranted } from '../reading/read-granted.js';

/** `today` null: a process enters it, whose document was judged when it was accepted. */
export class ExtendDeadline extends Command<Handled> {
  constructor(
    readonly data: Extension,
    readonly today: Day | null,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(ExtendDeadline)
export class ExtendDeadlineHandler implements ICommandHandler<ExtendDeadline> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: ExtendDeadline): Promise<Handled> {
    const { effectiveOn } = metadata;
    const granted = await readGranted(this.events, data.taskId, data.agency);
    const ceiling = await readCeiling(this.events, data.taskId, effectiveOn);
    const command = { kind: 'ExtendDeadline', data, granted, ceiling, effectiveOn, today } as const;
    return this.events.handle(taskDecider, data.taskId, command, metadata, expected);
  }
}
