import type { ReadModel } from '#libs/read-store';
import type { ClearsAsked } from '#libs/tasks/facts';
import { taskClears, type TaskClearsRow } from './task-clears.projection.js';

export const taskClearsReadModel: ReadModel<TaskClearsRow> = {
  projection: taskClears,
  tables: ['task_clears'],
  load: async (keys, { schema, query }) => {
    const rows = await query<{ task_id: string; asked: ClearsAsked }>(
      `SELECT DISTINCT ON (task_id) task_id, asked FROM ${schema}.task_clears WHERE task_id = ANY($1::text[])
       ORDER BY task_id, known_from DESC`,
      [keys],
    );
    return new Map(rows.map(({ task_id, asked }) => [task_id, { asked, versions: [] }]));
  },
  keep: ({ asked }) => ({ asked, versions: [] }),
  save: (rows, sql) =>
    sql.append(
      'task_clears',
      ['task_id', 'known_from', 'effective_on', 'missing', 'asked'],
      [...rows.values()].flatMap((row) =>
        (row?.versions ?? []).map(({ taskId, knownFrom, on, missing, asked }) => [
          taskId,
          knownFrom,
          on,
          missing,
          asked,
        ]),
      ),
    ),
};
