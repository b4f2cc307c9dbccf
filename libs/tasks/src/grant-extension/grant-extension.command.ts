import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { Grant } from '../domain/decide-extension.js';
import { assignmentId } from '../domain/streams.js';
import { readCeiling } from '../reading/read-ceiling.js';
import { readDuty } from '../reading/read-duty.js';

export class GrantExtension extends Command<Handled> {
  constructor(
    readonly data: Grant,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(GrantExtension)
export class GrantExtensionHandler implements ICommandHandler<GrantExtension> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: GrantExtension): Promise<Handled> {
    const { effectiveOn, actor } = metadata;
    const { duty, ...laidOn } = await readDuty(this.events, { taskId: data.taskId, agency: data.agency, effectiveOn });
    const ceiling = await readCeiling(this.events, data.taskId, effectiveOn);
    const command = {
      kind: 'GrantExtension',
      data,
      duty: { ...duty, ceiling },
      ...laidOn,
      by: actor,
      effectiveOn,
      today,
    } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
