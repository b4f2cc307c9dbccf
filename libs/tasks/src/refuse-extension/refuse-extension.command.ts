import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { ExtensionRefused } from '../domain/assignment.events.js';
import { assignmentId } from '../domain/streams.js';
import { readDuty } from '../reading/read-duty.js';

export class RefuseExtension extends Command<Handled> {
  constructor(
    readonly data: ExtensionRefused['data'],
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RefuseExtension)
export class RefuseExtensionHandler implements ICommandHandler<RefuseExtension> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: RefuseExtension): Promise<Handled> {
    const { effectiveOn, actor } = metadata;
    const { duty, ...laidOn } = await readDuty(this.events, { taskId: data.taskId, agency: data.agency, effectiveOn });
    const command = { kind: 'RefuseExtension', data, duty, ...laidOn, by: actor, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
