import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reach } from '#libs/access';
import { ReadSide } from '../reading/read-side.query.js';
import { visibleTo } from '../reading/visible.js';

/** The ids of the tasks whose id begins so, at most two: enough to tell one from many. */
export class TasksByPrefix extends Query<readonly string[]> {
  constructor(
    readonly reach: Reach,
    readonly prefix: string,
  ) {
    super();
  }
}

@QueryHandler(TasksByPrefix)
export class TasksByPrefixHandler implements IQueryHandler<TasksByPrefix> {
  constructor(private readonly read: ReadSide) {}

  async execute({ reach, prefix }: TasksByPrefix): Promise<readonly string[]> {
    const parameters: unknown[] = [prefix];
    const { whole, duty } = visibleTo(reach, (value) => `$${parameters.push(value)}`);
    const rows = await this.read.rows<{ task_id: string }>(
      `SELECT t.task_id FROM read.task t WHERE starts_with(t.task_id, $1) AND (${whole('t.task_id')} OR EXISTS
        (SELECT FROM read.assignment_timeline a WHERE a.task_id = t.task_id AND ${duty('a')})) ORDER BY t.task_id LIMIT 2`,
      parameters,
    );
    return rows.map(({ task_id }) => task_id);
  }
}
