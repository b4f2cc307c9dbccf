import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideAndAppend, EventStore, rememberedStreams, type Handled } from '#libs/event-store';
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
    const streams = rememberedStreams(this.events);
    const { duty } = await readDuty(streams, {
      taskId: data.taskId,
      agency: data.agency,
      effectiveOn,
      completedOn: data.completedOn,
    });
    const command = { kind: 'FileStatusReport', data, duty, effectiveOn, today } as const;
    const id = assignmentId(data.taskId, data.agency);
    return decideAndAppend(streams, assignmentDecider, id, command, metadata, expected);
  }
}
