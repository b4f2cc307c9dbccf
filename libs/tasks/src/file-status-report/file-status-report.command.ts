import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { StatusReport } from '../domain/status-report.js';
import { assignmentId } from '../domain/streams.js';
import { readDuty } from '../reading/read-duty.js';

export class FileStatusReport extends Command<Handled> {
  constructor(
    readonly data: StatusReport,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(FileStatusReport)
export class FileStatusReportHandler implements ICommandHandler<FileStatusReport> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: FileStatusReport): Promise<Handled> {
    const { effectiveOn } = metadata;
    const { duty } = await readDuty(this.events, {
      taskId: data.taskId,
      agency: data.agency,
      effectiveOn,
      completedOn: data.completedOn,
    });
    const command = { kind: 'FileStatusReport', data, duty, effectiveOn, today } as const;
    return this.events.handle(assignmentDecider, assignmentId(data.taskId, data.agency), command, metadata, expected);
  }
}
