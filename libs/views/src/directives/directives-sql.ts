import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { visibleTo } from '../reading/visible.js';

type DirectivesQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  directiveId: string | null;
  limit: number | null;
  offset: number;
}>;

/** Who does not see everything sees the directives of the tasks within reach, and counts those alone. */
export const directivesSql = ({
  reach,
  asOf,
  position,
  directiveId,
  limit,
  offset,
}: DirectivesQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [asOf, position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { standings } = visibleTo(reach, bind);
  const text = `WITH counted AS (
    SELECT t.directive_id, tt.status, count(*) AS count FROM (${standings}) tt JOIN read.task t ON t.task_id = tt.task_id
    GROUP BY t.directive_id, tt.status
  ), found AS MATERIALIZED (
    SELECT d.*, coalesce(sum(c.count), 0)::integer AS tasks,
      coalesce(jsonb_object_agg(c.status, c.count) FILTER (WHERE c.status IS NOT NULL), '{}') AS by_status
    FROM read.directive d ${reach.all ? 'LEFT JOIN' : 'JOIN'} counted c ON c.directive_id = d.directive_id
    WHERE d.known_from <= $2::bigint ${directiveId === null ? '' : `AND d.directive_id = ${bind(directiveId)}`} GROUP BY d.directive_id
  ), page AS (
    SELECT * FROM found ORDER BY signed_on NULLS LAST, number_key, directive_id LIMIT ${bind(limit)} OFFSET ${bind(offset)}
  ) SELECT (SELECT count(*) FROM found)::integer AS total, (SELECT coalesce(jsonb_agg(jsonb_build_object('directiveId', directive_id,
      'number', number, 'kind', kind, 'signedOn', signed_on, 'tasks', tasks, 'byStatus', by_status, 'revision', revision,
      'replacedBy', CASE WHEN replaced_on <= $1::date AND replaced_at <= $2::bigint THEN replaced_by END)
      ORDER BY signed_on NULLS LAST, number_key, directive_id), '[]') FROM page) AS items`;
  return { text, parameters };
};
