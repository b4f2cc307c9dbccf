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
  save: async (rows, { schema, query }) => {
    await query(
      `INSERT INTO ${schema}.task_clears (task_id, known_from, effective_on, missing, asked)
       SELECT "taskId", "knownFrom", "on", missing, asked FROM jsonb_to_recordset($1::jsonb)
         AS r("taskId" text, "knownFrom" bigint, "on" date, missing jsonb, asked jsonb)`,
      [JSON.stringify([...rows.values()].flatMap((row) => row?.versions ?? []))],
    );
  },
};
