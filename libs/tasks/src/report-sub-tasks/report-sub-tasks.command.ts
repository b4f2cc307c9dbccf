import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { assignmentDecider } from '../domain/assignment.decider.js';
import type { SubTasksDone } from '../domain/report-sub-tasks.js';
import { assignmentId } from '../domain/streams.js';
import { readDuty } from '../reading/read-duty.js';

/** Sent by a process when the last sub-task of an assignment is confirmed; never refused. */
export class ReportSubTasks extends Command<Handled> {
  constructor(
    readonly data: SubTasksDone,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(ReportSubTasks)
export class ReportSubTasksHandler implements ICommandHandler<ReportSubTasks> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, metadata }: ReportSubTasks): Promise<Handled> {
    const { taskId, agency, completedOn } = data;
    const { effectiveOn } = metadata;
    const { duty } = await readDuty(this.events, { taskId, agency, effectiveOn, completedOn });
    const command = { kind: 'ReportSubTasks', data, duty, effectiveOn } as const;
    return this.events.handle(assignmentDecider, assignmentId(taskId, agency), command, metadata);
  }
}
