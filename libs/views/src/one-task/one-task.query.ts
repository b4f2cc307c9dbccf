import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import type { KnownAt } from '../reading/known-at.js';
import { ReadSide } from '../reading/read-side.query.js';
import type { BoardItem } from '../status-board/board.js';
import { lineageSql, type Lineage } from './lineage-sql.js';
import { taskOnBoard } from '../status-board/task-on-board.js';

export type TaskPlace = Readonly<{
  document: string;
  appendix: string;
  section: number | null;
  sectionTitle: string | null;
  group: string | null;
  ordinal: number | null;
  row: number;
  sha256: string | null;
}>;

/** A task as the board shows it, with its lineage and every place where a notice lists it. */
export type TaskSheet = Readonly<
  BoardItem & { asOf: Day; knownAt: number; listings: readonly TaskPlace[]; lineage: Lineage }
>;

export class OneTask extends Query<TaskSheet | null> {
  constructor(
    readonly reach: Reach,
    readonly taskId: string,
    readonly asOf: Day,
    readonly knownAt: KnownAt,
  ) {
    super();
  }
}

const LISTINGS = `SELECT notice AS document, appendix, section, section_title AS "sectionTitle", group_title AS "group", ordinal, row,
    document AS sha256
  FROM read.task_listing WHERE task_id = $1 AND known_from <= $2 ORDER BY known_from, notice, appendix, row`;

@QueryHandler(OneTask)
export class OneTaskHandler implements IQueryHandler<OneTask> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, taskId, asOf, knownAt }: OneTask): Promise<TaskSheet | null> {
    const position = await this.read.position(knownAt);
    const item = await taskOnBoard(this.read, { reach, taskId, asOf, position });
    if (item === null) return null;
    const related = lineageSql({ reach, taskId, asOf, position });
    const [row] = await this.read.rows<{ lineage: Lineage }>(related.text, related.parameters);
    return {
      asOf,
      knownAt: position,
      ...item,
      lineage: row?.lineage ?? { splitFrom: null, parts: [], parent: null, subTasks: [] },
      listings: await this.read.rows<TaskPlace>(LISTINGS, [taskId, position]),
    };
  }
}
