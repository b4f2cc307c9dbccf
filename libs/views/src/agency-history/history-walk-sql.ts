import { seesAll } from '../reading/visible.js';
import { lateAlready, takenOver, toldByAnother } from './history-lines-sql.js';
import { pageOf } from './history-page-sql.js';
import type { HistoryQuestion } from './history-question.js';

/** Of so many lines of whole tasks one is told of an agency that leads less than one in half a hundred. */
const DENSITY = 100;
const FARTHEST = 100;

/**
 * Along how many events the page may be looked for, which does not grow with the log; null when it is not worth a try: far
 * behind, or for a caller who sees part of the duties.
 */
export const historySteps = ({ reach, limit, offset }: HistoryQuestion): number | null =>
  seesAll(reach) && limit !== null && offset + limit <= FARTHEST ? DENSITY * (offset + limit) : null;

/**
 * One statement: the page of `historyPageSql` for a caller who sees all, merged of three kinds of lines of which each is found
 * in its order and no farther than to the end of the page: the agency's own, then what concerns whole tasks and what was missed
 * up to the last of these. `complete` is false when the steps did not suffice: then the entries are no answer. Every duty is asked by a subquery
 * that the planner cannot turn into a join of whole tables, whatever it knows of their sizes.
 */
export const historyWalkSql = (
  { asOf, position, codes, limit, offset }: HistoryQuestion,
  steps: number,
): Readonly<{ text: string; parameters: readonly unknown[] }> => ({
  text: WALK,
  parameters: [asOf, position, codes, limit, offset, steps],
});

const NEEDED = '($4::bigint + $5::bigint)';

/** The last own line that the page could end with bounds the walks after it. */
const UP_TO = `effective_on <= coalesce((SELECT day FROM bound), $1::date)`;
const MISSED_UP_TO = `effective_from <= coalesce((SELECT day FROM bound), $1::date)`;

const WHOLE = `FROM read.task_event WHERE agency IS NULL AND ${UP_TO} ORDER BY agency, effective_on, sequence`;
const OWN = `FROM read.task_event WHERE agency = code AND effective_on <= $1::date ORDER BY effective_on, sequence`;
const LATE = `FROM read.assignment_timeline WHERE agency = code AND status = 'overdue' AND ${MISSED_UP_TO} ORDER BY effective_from, known_from`;

/** The duty of `code` in the task of the line `e`, and the first day that it was ever known to have. */
const DUTY = `SELECT a.task_id, a.agency, a.effective_from AS begun FROM read.assignment_timeline a
  WHERE a.task_id = e.task_id AND a.agency = code AND a.known_from <= $2::bigint ORDER BY a.effective_from LIMIT 1`;

const WALK = `WITH own AS MATERIALIZED (
  SELECT e.* FROM unnest($3::text[]) AS code CROSS JOIN LATERAL (
    SELECT e.effective_on AS happened_on, e.kind, e.task_id, e.agency, e.sequence, e.detail, e.source
    FROM (SELECT * ${OWN} LIMIT $6) e
    WHERE e.sequence <= $2::bigint AND EXISTS (${DUTY} OFFSET 0)
    ORDER BY e.effective_on, e.sequence LIMIT ${NEEDED}) e
), bound AS MATERIALIZED (
  SELECT happened_on AS day FROM own ORDER BY happened_on, sequence OFFSET ${NEEDED} - 1 LIMIT 1
), whole AS MATERIALIZED (
  SELECT e.effective_on AS happened_on, e.kind, e.task_id, d.agency, e.sequence, e.detail, e.source
  FROM (SELECT * ${WHOLE} LIMIT $6) e
  CROSS JOIN LATERAL (SELECT d.* FROM unnest($3::text[]) AS code CROSS JOIN LATERAL (${DUTY}) d OFFSET 0) d
  WHERE e.sequence <= $2::bigint AND NOT EXISTS (${toldByAnother('d', 'e')} OFFSET 0)
  ORDER BY e.agency, e.effective_on, e.sequence FETCH FIRST ${NEEDED} ROWS WITH TIES
), missed AS MATERIALIZED (
  SELECT m.* FROM unnest($3::text[]) AS code CROSS JOIN LATERAL (
    SELECT d.effective_from AS happened_on, 'missed' AS kind, d.task_id, d.agency, d.known_from AS sequence,
      jsonb_build_object('remedialDueOn', d.remedial_due_on) AS detail, NULL::jsonb AS source
    FROM (SELECT * ${LATE} LIMIT $6) d
    WHERE d.known @> $2::bigint AND NOT EXISTS (${lateAlready('d')} OFFSET 0)
      AND NOT EXISTS (${takenOver('d', 'd.effective_from')} OFFSET 0)
    ORDER BY d.effective_from, d.known_from LIMIT ${NEEDED}) m
), found AS (SELECT * FROM own UNION ALL SELECT * FROM whole UNION ALL SELECT * FROM missed)
SELECT (${pageOf('found', '$4', '$5')}) AS entries,
  NOT EXISTS (SELECT FROM unnest($3::text[]) AS code WHERE
    (SELECT count(*) FROM own WHERE agency = code) < ${NEEDED} AND EXISTS (SELECT ${OWN} OFFSET $6)
    OR (SELECT count(*) FROM missed WHERE agency = code) < ${NEEDED} AND EXISTS (SELECT ${LATE} OFFSET $6))
  AND ((SELECT count(*) FROM whole) >= ${NEEDED} OR NOT EXISTS (SELECT ${WHOLE} OFFSET $6)) AS complete`;
