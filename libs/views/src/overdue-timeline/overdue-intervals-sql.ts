import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { visibleTo } from '../reading/visible.js';
import { boardConditions, listingConditions } from '../status-board/board-filter-sql.js';
import type { BoardFilters } from '../status-board/board.js';

type OverdueQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  filters: BoardFilters;
  agencies: readonly string[] | null;
  limit: number;
  offset: number;
}>;

/** Neighbouring late pieces of one assignment are one interval; a lateness that begins after the day asked for has not happened. */
export const overdueIntervalsSql = (
  question: OverdueQuestion,
): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [question.asOf, question.position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const visible = visibleTo(question.reach, bind);
  const { agency: _, ...places } = question.filters;
  const agencies = question.agencies === null ? 'true' : `p.agency = ANY(${bind(question.agencies)}::text[])`;
  const text = `WITH chosen AS MATERIALIZED (
    SELECT t.task_id, t.title, t.assigned_at FROM (${visible.standings}) tt JOIN read.task t ON t.task_id = tt.task_id
    LEFT JOIN LATERAL (SELECT l.* FROM read.task_listing l WHERE ${listingConditions(places, bind).join(' AND ')}
      ORDER BY l.known_from, l.notice, l.appendix, l.row LIMIT 1) l ON true
    WHERE ${['true', ...boardConditions(places, null, visible, bind)].join(' AND ')}
  ), piece AS (
    SELECT a.task_id, a.agency, a.effective FROM read.assignment_timeline a
      WHERE ${visible.duty('a')} AND status = 'overdue' AND known @> $2::bigint AND effective && daterange('-infinity', $1::date, '[]')
    UNION ALL
    SELECT task_id, NULL, effective FROM read.task_timeline tt
      WHERE status = 'overdue' AND known @> $2::bigint AND effective && daterange('-infinity', $1::date, '[]')
        AND ${visible.whole('tt.task_id')} AND NOT EXISTS (SELECT FROM read.assignment_timeline a WHERE a.task_id = tt.task_id)
  ), late AS MATERIALIZED (
    SELECT c.task_id, c.title, c.assigned_at, p.agency, lower(p.span) AS starts,
      CASE WHEN upper(p.span) <= $1::date THEN upper(p.span) END AS ends
    FROM chosen c
    JOIN (SELECT task_id, agency, unnest(range_agg(effective)) AS span FROM piece GROUP BY task_id, agency) p ON p.task_id = c.task_id
    WHERE lower(p.span) <= $1::date AND ${agencies}
  ), page AS (
    SELECT * FROM late ORDER BY starts, assigned_at, task_id, agency LIMIT ${bind(question.limit)} OFFSET ${bind(question.offset)}
  ) SELECT jsonb_build_object('total', (SELECT count(*) FROM late), 'items', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'taskId', task_id, 'title', title, 'agency', agency, 'from', starts, 'to', ends, 'days', coalesce(ends, $1::date + 1) - starts)
      ORDER BY starts, assigned_at, task_id, agency), '[]') FROM page)) AS found`;
  return { text, parameters };
};
