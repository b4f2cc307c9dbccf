/**
 * All lines on the duties `a` that lie `within` reach, as common tables of which `entry` is the last; $1 day, $2 position,
 * $3 codes. A missed deadline is no event: it is where a lateness begins.
 */
export const historyLines = (within: string): string => `duty AS MATERIALIZED (
  SELECT task_id, agency, min(effective_from) AS begun FROM read.assignment_timeline a
  WHERE agency = ANY($3::text[]) AND known_from <= $2 AND ${within} GROUP BY task_id, agency
), missed AS (
  SELECT d.task_id, d.agency, lower(span) AS happened_on
  FROM (SELECT a.task_id, a.agency, unnest(range_agg(a.effective)) AS span FROM read.assignment_timeline a
    WHERE a.agency = ANY($3::text[]) AND a.status = 'overdue' AND a.known @> $2::bigint AND ${within} GROUP BY a.task_id, a.agency) d
  WHERE lower(span) <= $1::date AND NOT EXISTS (${takenOver('d', 'lower(span)')})
), entry AS MATERIALIZED (
  SELECT e.effective_on AS happened_on, e.kind, d.task_id, d.agency, e.sequence, e.detail, e.source
  FROM duty d
  JOIN read.task_event e ON e.task_id = d.task_id AND (e.agency IS NULL OR e.agency = d.agency)
    AND e.sequence <= $2 AND e.effective_on <= $1::date
    AND (e.agency IS NOT NULL OR NOT EXISTS (${toldByAnother('d', 'e')}))
  UNION ALL
  SELECT m.happened_on, 'missed', m.task_id, m.agency, now.known_from, jsonb_build_object('remedialDueOn', now.remedial_due_on), NULL
  FROM missed m
  JOIN read.assignment_timeline now ON now.task_id = m.task_id AND now.agency = m.agency
    AND now.effective_from = m.happened_on AND now.known @> $2::bigint
)`;

/**
 * A row when the line `e` of the whole task is not told of the duty `d`: of one that passed on it is told once, until then in
 * the line of the predecessor, then in that of the successor.
 */
export const toldByAnother = (
  d: string,
  e: string,
): string => `SELECT FROM read.task_event p WHERE p.task_id = ${d}.task_id AND p.agency = ${d}.agency
      AND p.sequence <= $2 AND CASE p.kind WHEN 'transferred' THEN ${e}.effective_on >= p.effective_on
        WHEN 'received' THEN ${e}.effective_on < p.effective_on AND ${d}.begun >= p.effective_on ELSE false END`;

/** A row when the lateness of the duty `d` from the day `since` on was taken over, and so not missed anew. */
export const takenOver = (
  d: string,
  since: string,
): string => `SELECT FROM read.task_event p WHERE p.task_id = ${d}.task_id AND p.agency = ${d}.agency
    AND p.kind = 'received' AND p.effective_on = ${since} AND p.sequence <= $2
    AND EXISTS (SELECT FROM read.assignment_timeline f WHERE f.task_id = p.task_id AND f.agency = p.detail->>'from'
      AND f.status = 'overdue' AND f.effective @> (${since} - 1) AND f.known @> $2::bigint)`;

/** A row when the piece `d` of a lateness is not its first. */
export const lateAlready = (d: string): string => `SELECT FROM read.assignment_timeline f WHERE f.task_id = ${d}.task_id
  AND f.agency = ${d}.agency AND f.status = 'overdue' AND f.effective @> (${d}.effective_from - 1) AND f.known @> $2::bigint`;
