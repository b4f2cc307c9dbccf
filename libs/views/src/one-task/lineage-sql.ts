import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { visibleTo } from '../reading/visible.js';

/** Ids of the tasks that a task was split from or into, and of the sub-tasks below it, as far as they lie within reach. */
export type Lineage = Readonly<{
  splitFrom: string | null;
  parts: readonly string[];
  parent: Readonly<{ taskId: string; agency: string }> | null;
  subTasks: readonly string[];
}>;

type LineageQuestion = Readonly<{ reach: Reach; taskId: string; asOf: Day; position: number }>;

export const lineageSql = ({
  reach,
  taskId,
  asOf,
  position,
}: LineageQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [asOf, position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { standings } = visibleTo(reach, bind);
  const seen = (id: string): string => `${id} IN (SELECT seen.task_id FROM (${standings}) seen)`;
  const below = (column: string): string =>
    `(SELECT coalesce(jsonb_agg(b.task_id ORDER BY b.assigned_at), '[]') FROM read.task b
      WHERE b.${column} = t.task_id AND ${seen('b.task_id')})`;
  const text = `SELECT jsonb_build_object('splitFrom', CASE WHEN ${seen('t.split_from')} THEN t.split_from END,
      'parts', ${below('split_from')},
      'parent', CASE WHEN ${seen('t.parent_task_id')}
        THEN jsonb_build_object('taskId', t.parent_task_id, 'agency', t.parent_agency) END,
      'subTasks', ${below('parent_task_id')}) AS lineage
    FROM read.task t WHERE t.task_id = ${bind(taskId)}`;
  return { text, parameters };
};
