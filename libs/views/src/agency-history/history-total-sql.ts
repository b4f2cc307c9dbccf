import { visibleTo } from '../reading/visible.js';
import type { HistoryQuestion } from './history-question.js';
import { lateAlready, takenOver } from './history-lines-sql.js';

/**
 * One statement: how many lines `historyLines` has. Each duty is asked by a subquery that the planner cannot turn into a join of
 * whole tables, and reads the events of its task once: what is told of it ends on the first day on which it passed on, and
 * begins on the last day on which it was taken over.
 */
export const historyTotalSql = ({
  asOf,
  position,
  codes,
  reach,
}: HistoryQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [asOf, position, codes];
  const visible = visibleTo(reach, (value) => `$${parameters.push(value)}`);
  return { text: totalOf(visible.duty('a')), parameters };
};

const totalOf = (within: string): string => `WITH duty AS MATERIALIZED (
  SELECT task_id, agency, min(effective_from) AS begun FROM read.assignment_timeline a
  WHERE agency = ANY($3::text[]) AND known_from <= $2::bigint AND ${within} GROUP BY task_id, agency
), told AS (
  SELECT count(*) FROM duty d CROSS JOIN LATERAL (
    SELECT FROM (
      SELECT e.agency, e.effective_on,
        min(e.effective_on) FILTER (WHERE e.agency = d.agency AND e.kind = 'transferred') OVER () AS passed_on,
        max(e.effective_on) FILTER (WHERE e.agency = d.agency AND e.kind = 'received' AND e.effective_on <= d.begun) OVER () AS received_on
      FROM read.task_event e WHERE e.task_id = d.task_id AND (e.agency IS NULL OR e.agency = d.agency) AND e.sequence <= $2::bigint) e
    WHERE e.effective_on <= $1::date AND (e.agency IS NOT NULL
      OR e.effective_on < coalesce(e.passed_on, 'infinity') AND e.effective_on >= coalesce(e.received_on, '-infinity'))
    OFFSET 0) e
), missed AS (
  SELECT count(*) FROM (SELECT * FROM read.assignment_timeline
    WHERE agency = ANY($3::text[]) AND status = 'overdue' AND effective_from <= $1::date OFFSET 0) a
  WHERE a.known @> $2::bigint AND ${within}
    AND NOT EXISTS (${lateAlready('a')} OFFSET 0) AND NOT EXISTS (${takenOver('a', 'a.effective_from')} OFFSET 0)
) SELECT (SELECT count FROM told)::integer + (SELECT count FROM missed)::integer AS total`;
