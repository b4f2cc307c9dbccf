import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { ExtensionWish } from '../domain/request-extension.js';
import { assignmentId } from '../domain/streams.js';
import { readCeiling } from '../reading/read-ceiling.js';
import { readDuty } from '../reading/read-duty.js';

export class RequestExtension extends Command<Handled> {
  constructor(
    readonly data: ExtensionWish,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: RequestExtension): Promise<Handled> {
    const { effectiveOn } = metadata;
    const { duty } = await readDuty(this.events, { taskId: data.taskId, agency: data.agency, effectiveOn });
    const ceiling = await readCeiling(this.events, data.taskId, effectiveOn);
    const command = { kind: 'RequestExtension', data, duty: { ...duty, ceiling }, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
