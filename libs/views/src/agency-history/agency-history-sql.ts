import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { visibleTo } from '../reading/visible.js';

type HistoryQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  codes: readonly string[];
  limit: number | null;
  offset: number;
}>;

/** A missed deadline is no event: it is where a lateness begins. */
export const agencyHistorySql = ({
  reach,
  ...question
}: HistoryQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [question.asOf, question.position, question.codes, question.limit, question.offset];
  const visible = visibleTo(reach, (value) => `$${parameters.push(value)}`);
  return { text: sqlOf(visible.duty('a')), parameters };
};

/**
 * $3 codes, $4 limit, $5 offset; `within`: which duties `a` may be seen. Of a duty that passed on, what concerns the whole task
 * is told once: until then in the line of the predecessor, then in that of the successor. Lateness that was taken over was
 * not missed anew.
 */
const sqlOf = (within: string): string => `WITH duty AS MATERIALIZED (
  SELECT task_id, agency, min(effective_from) AS begun FROM read.assignment_timeline a
  WHERE agency = ANY($3::text[]) AND known_from <= $2 AND ${within} GROUP BY task_id, agency
), missed AS (
  SELECT d.task_id, d.agency, lower(span) AS happened_on
  FROM (SELECT a.task_id, a.agency, unnest(range_agg(a.effective)) AS span FROM read.assignment_timeline a
    WHERE a.agency = ANY($3::text[]) AND a.status = 'overdue' AND a.known @> $2::bigint AND ${within} GROUP BY a.task_id, a.agency) d
  WHERE lower(span) <= $1::date AND NOT EXISTS (SELECT FROM read.task_event p WHERE p.task_id = d.task_id AND p.agency = d.agency
    AND p.kind = 'received' AND p.effective_on = lower(span) AND p.sequence <= $2
    AND EXISTS (SELECT FROM read.assignment_timeline f WHERE f.task_id = p.task_id AND f.agency = p.detail->>'from'
      AND f.status = 'overdue' AND f.effective @> (lower(span) - 1) AND f.known @> $2::bigint))
), entry AS MATERIALIZED (
  SELECT e.effective_on AS happened_on, e.kind, d.task_id, d.agency, e.sequence, e.detail, e.source, now.due_on
  FROM duty d
  JOIN read.task_event e ON e.task_id = d.task_id AND (e.agency IS NULL OR e.agency = d.agency)
    AND e.sequence <= $2 AND e.effective_on <= $1::date
    AND (e.agency IS NOT NULL OR NOT EXISTS (SELECT FROM read.task_event p WHERE p.task_id = d.task_id AND p.agency = d.agency
      AND p.sequence <= $2 AND CASE p.kind WHEN 'transferred' THEN e.effective_on >= p.effective_on
        WHEN 'received' THEN e.effective_on < p.effective_on AND d.begun >= p.effective_on ELSE false END))
  LEFT JOIN read.assignment_timeline now ON now.task_id = d.task_id AND now.agency = d.agency
    AND now.effective @> e.effective_on AND now.known @> $2::bigint
  UNION ALL
  SELECT m.happened_on, 'missed', m.task_id, m.agency, now.known_from, jsonb_build_object('remedialDueOn', now.remedial_due_on), NULL, now.due_on
  FROM missed m
  JOIN read.assignment_timeline now ON now.task_id = m.task_id AND now.agency = m.agency
    AND now.effective_from = m.happened_on AND now.known @> $2::bigint
), page AS (
  SELECT e.*, t.title, t.directive_number, t.directive_kind, t.directive_signed_on
  FROM entry e JOIN read.task t ON t.task_id = e.task_id
  ORDER BY e.happened_on, e.sequence, e.kind, e.task_id, e.agency LIMIT $4 OFFSET $5
) SELECT jsonb_build_object('total', (SELECT count(*) FROM entry), 'entries', (SELECT coalesce(jsonb_agg(jsonb_build_object(
    'on', happened_on, 'kind', kind, 'taskId', task_id, 'title', title,
    'directive', jsonb_build_object('number', directive_number, 'kind', directive_kind, 'signedOn', directive_signed_on),
    'agency', agency, 'dueOn', due_on, 'detail', detail, 'sequence', sequence, 'source', source)
    ORDER BY happened_on, sequence, kind, task_id, agency), '[]') FROM page)) AS found`;
