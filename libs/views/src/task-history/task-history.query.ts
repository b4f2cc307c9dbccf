import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { evidenceStream } from '#libs/evidence/facts';
import type { Recorded } from '#libs/kernel';
import { assigneesOf, assignmentStream, taskStream, type TaskEvent } from '#libs/tasks/facts';
import { entryOf, type TimelineEvent } from '../domain/meaning-of.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import { historyOf, type HistoryStep } from './history-of.js';
import { withinReach } from './within-reach.js';

export type TaskReplay = Readonly<{ taskId: string; steps: readonly HistoryStep[] }>;

/** Every event of a task and its assignments, read from the ledger itself; null when it was not known or is out of reach. */
export class TaskHistory extends Query<TaskReplay | null> {
  constructor(
    readonly reach: Reach,
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

  async execute({ reach, taskId, knownAt }: TaskHistory): Promise<TaskReplay | null> {
    const position = knownAt === null ? Number.MAX_SAFE_INTEGER : await this.read.position(knownAt);
    const own = (await this.ledger.readStreams([taskStream(taskId)])) as readonly Recorded<TaskEvent>[];
    const agencies = [...assigneesOf(own), ...own.flatMap((event) => entryOf(event).agency ?? [])];
    const duties = [...new Set(agencies)].flatMap((agency) => [
      assignmentStream(taskId, agency),
      evidenceStream(taskId, agency),
    ]);
    const streams = [taskStream(taskId), ...duties];
    const events = (await this.ledger.readStreams(streams)) as readonly Recorded<TimelineEvent>[];
    const known = events.filter((event) => event.sequence <= position);
    const steps = historyOf(withinReach(reach, known));
    return steps.length === 0 ? null : { taskId, steps };
  }
}
