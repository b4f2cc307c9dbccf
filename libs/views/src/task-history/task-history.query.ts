import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { assignmentStream, taskStream, type AssignmentEvent, type TaskEvent } from '#libs/tasks/facts';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import { historyOf, type HistoryStep } from './history-of.js';

export type TaskReplay = Readonly<{ taskId: string; steps: readonly HistoryStep[] }>;

/** Every event of a task and its assignments, read from the ledger itself; null when the task was not known. */
export class TaskHistory extends Query<TaskReplay | null> {
  constructor(
    readonly taskId: string,
    readonly knownAt: KnownAt,
  ) {
    super();
  }
}

@QueryHandler(TaskHistory)
export class TaskHistoryHandler implements IQueryHandler<TaskHistory> {
  constructor(
    private readonly ledger: Ledger,
    private readonly read: ReadSide,
  ) {}

  async execute({ taskId, knownAt }: TaskHistory): Promise<TaskReplay | null> {
    const position = knownAt === null ? Number.MAX_SAFE_INTEGER : await this.read.position(knownAt);
    const own = (await this.ledger.readStreams([taskStream(taskId)])) as readonly Recorded<TaskEvent>[];
    const agencies = own.flatMap((event) => (event.type === 'TaskAssigned' ? event.data.assignees : []));
    const streams = [taskStream(taskId), ...new Set(agencies.map((agency) => assignmentStream(taskId, agency)))];
    const events = (await this.ledger.readStreams(streams)) as readonly Recorded<TaskEvent | AssignmentEvent>[];
    const steps = historyOf(events.filter((event) => event.sequence <= position));
    return steps.length === 0 ? null : { taskId, steps };
  }
}
