import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import { Ledger } from '#libs/event-store';
import type { Day, Recorded } from '#libs/kernel';
import { assignmentStream, predecessorsOf, taskStream, type AssignmentEvent, type TaskEvent } from '#libs/tasks/facts';
import { happeningsOf, type TimelineEvent } from '../domain/meaning-of.js';
import { periodsOn, type PeriodStanding } from '../domain/periods-on.js';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import type { BoardAssignment, BoardItem } from '../status-board/board.js';
import { taskOnBoard } from '../status-board/task-on-board.js';
import { assignmentFile, type AssignmentFile } from './assignment-file.js';

export type AssignmentSheet = Readonly<
  { asOf: Day; knownAt: number } & Pick<BoardItem, 'taskId' | 'title' | 'directive' | 'dueText' | 'dueKind'> &
    BoardAssignment &
    AssignmentFile & { periods: readonly PeriodStanding[] }
>;

/** One duty with all that was said and decided on it; null when there is none, or not yet then, or out of reach. */
export class OneAssignment extends Query<AssignmentSheet | null> {
  constructor(
    readonly reach: Reach,
    readonly taskId: string,
    readonly agency: string,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
  ) {
    super();
  }
}

@QueryHandler(OneAssignment)
export class OneAssignmentHandler implements IQueryHandler<OneAssignment> {
  constructor(
    private readonly read: ReadSide,
    private readonly ledger: Ledger,
  ) {}

  async execute({ reach, taskId, agency, asOf, knownAt }: OneAssignment): Promise<AssignmentSheet | null> {
    const position = await this.read.position(knownAt);
    const task = await taskOnBoard(this.read, { reach, taskId, asOf, position });
    const duty = task?.assignments.find((one) => one.agency === agency);
    if (task === null || duty === undefined) return null;
    const stream = assignmentStream(taskId, agency);
    const events = (await this.ledger.readStreams([stream])) as readonly Recorded<AssignmentEvent>[];
    const known = events.filter(({ sequence }) => sequence <= position);
    const { title, directive, dueText, dueKind } = task;
    return {
      ...{ asOf, knownAt: position, taskId, title, directive, dueText, dueKind },
      ...duty,
      ...assignmentFile(known, asOf),
      periods: dueKind === 'recurring' ? await this.periods(taskId, agency, asOf, position) : [],
    };
  }

  private async periods(
    taskId: string,
    agency: string,
    asOf: Day,
    position: number,
  ): Promise<readonly PeriodStanding[]> {
    const task = (await this.ledger.readStreams([taskStream(taskId)])) as readonly Recorded<TaskEvent>[];
    const line = [agency, ...predecessorsOf(task, agency)];
    const streams = [taskStream(taskId), ...line.map((one) => assignmentStream(taskId, one))];
    const events = (await this.ledger.readStreams(streams)) as readonly Recorded<TimelineEvent>[];
    const known = events.filter(({ sequence }) => sequence <= position);
    return periodsOn(known.flatMap(happeningsOf), line, asOf);
  }
}
