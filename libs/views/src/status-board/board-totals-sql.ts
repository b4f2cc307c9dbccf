import { assignmentConditions } from './board-filter-sql.js';
import type { BoardQuestion } from './board-question.js';
import { matchedSql } from './matched-sql.js';

/** One statement: how many tasks match, by status, by agency and by missing clear. */
export const boardTotalsSql = (question: BoardQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const { sql, visible, bind, parameters } = matchedSql(question);
  const assignments = assignmentConditions(question.filters, question.agencies, visible, bind).join(' AND ');
  const text = `WITH matched AS MATERIALIZED (${sql}) SELECT jsonb_build_object(
    'total', (SELECT count(*) FROM matched),
    'byStatus', (SELECT coalesce(jsonb_object_agg(s.status, s.count), '{}') FROM (SELECT status, count(*) FROM matched GROUP BY status) s),
    'byMissingClear', (SELECT coalesce(jsonb_object_agg(s.clear, s.count), '{}') FROM (SELECT clear, count(*)
      FROM matched, jsonb_array_elements_text(matched.missing) AS clear GROUP BY clear) s),
    'byAgency', (SELECT coalesce(jsonb_agg(jsonb_build_object('agency', c.agency, 'count', c.count) ORDER BY c.count DESC, c.agency COLLATE "C"), '[]')
      FROM (SELECT a.agency, count(*) FROM matched m JOIN read.assignment_timeline a ON a.task_id = m.task_id
        WHERE ${assignments} GROUP BY a.agency) c)
  ) AS totals`;
  return { text, parameters };
};
