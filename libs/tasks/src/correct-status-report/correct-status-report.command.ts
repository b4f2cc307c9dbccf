import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { Correction } from '../domain/correct-status-report.js';
import { assignmentId } from '../domain/streams.js';
import { readDuty } from '../reading/read-duty.js';

export class CorrectStatusReport extends Command<Handled> {
  constructor(
    readonly data: Correction,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(CorrectStatusReport)
export class CorrectStatusReportHandler implements ICommandHandler<CorrectStatusReport> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: CorrectStatusReport): Promise<Handled> {
    const { effectiveOn } = metadata;
    const { duty } = await readDuty(this.events, {
      taskId: data.taskId,
      agency: data.agency,
      effectiveOn,
      completedOn: data.completedOn,
    });
    const command = { kind: 'CorrectStatusReport', data, duty, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
