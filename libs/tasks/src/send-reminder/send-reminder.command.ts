import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { ReminderSent } from '../domain/assignment.events.js';
import { assignmentId } from '../domain/streams.js';
import { readDuty } from '../reading/read-duty.js';

export class SendReminder extends Command<Handled> {
  constructor(
    readonly data: ReminderSent['data'],
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(SendReminder)
export class SendReminderHandler implements ICommandHandler<SendReminder> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: SendReminder): Promise<Handled> {
    const { effectiveOn } = metadata;
    const { duty } = await readDuty(this.events, { taskId: data.taskId, agency: data.agency, effectiveOn });
    const command = { kind: 'SendReminder', data, duty, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
