import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideAndAppend, EventStore, uponSeenStreams, type Handled, type Streams } from '#libs/event-store';
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
    readonly since: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(FileStatusReport)
export class FileStatusReportHandler implements ICommandHandler<FileStatusReport> {
  constructor(private readonly events: EventStore) {}

  execute(report: FileStatusReport): Promise<Handled> {
    return uponSeenStreams(this.events, report.since, (streams) => filed(report, streams));
  }
}

const filed = async ({ data, today, metadata, expected }: FileStatusReport, streams: Streams): Promise<Handled> => {
  const { effectiveOn } = metadata;
  const { duty } = await readDuty(streams, {
    taskId: data.taskId,
    agency: data.agency,
    effectiveOn,
    completedOn: data.completedOn,
  });
  const command = { kind: 'FileStatusReport', data, duty, effectiveOn, today } as const;
  const id = assignmentId(data.taskId, data.agency);
  return decideAndAppend(streams, assignmentDecider, id, command, metadata, expected);
};
