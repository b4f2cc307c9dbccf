import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadSide } from '../reading/read-side.query.js';

/** The ids of the tasks whose id begins so, at most two: enough to tell one from many. */
export class TasksByPrefix extends Query<readonly string[]> {
  constructor(readonly prefix: string) {
    super();
  }
}

@QueryHandler(TasksByPrefix)
export class TasksByPrefixHandler implements IQueryHandler<TasksByPrefix> {
  constructor(private readonly read: ReadSide) {}

  async execute({ prefix }: TasksByPrefix): Promise<readonly string[]> {
    const rows = await this.read.rows<{ task_id: string }>(
      'SELECT task_id FROM read.task WHERE starts_with(task_id, $1) ORDER BY task_id LIMIT 2',
      [prefix],
    );
    return rows.map(({ task_id }) => task_id);
  }
}
