import { seesAll, standingColumns, visibleTo } from '../reading/visible.js';
import { boardConditions } from './board-filter-sql.js';
import { boardItem } from './board-item-sql.js';
import { boardOrder } from './board-order-sql.js';
import type { BoardQuestion } from './board-question.js';
import { daysLate } from './days-late-sql.js';

/** One match in so many is dense enough: fewer, and what was walked in vain is small beside sorting all that matches. */
const DENSITY = 10;
const FARTHEST = 500;

/**
 * Along how many places the page may be looked for, which does not grow with the tasks there are; null when it is not worth
 * a try: in another order, far behind, or with filters that few tasks pass.
 */
export const stepsTo = ({ reach, filters, agencies, taskId, sort, offset, limit }: BoardQuestion): number | null => {
  const isFiltered = Object.entries(filters).some(([name, value]) => name !== 'overdueOnly' && value !== undefined);
  const isNear = (sort === 'place' || sort === '-place') && offset + limit <= FARTHEST;
  return seesAll(reach) && agencies === null && taskId === null && !isFiltered && isNear
    ? DENSITY * (offset + limit)
    : null;
};

/**
 * One statement: the page of `boardPageSql`, found by walking along the places of listings, then along tasks without one, and
 * asking of each how it stands. `complete` is false when the steps did not suffice: then the items are no answer. Every task is
 * asked by a subquery that the planner cannot turn into a join of whole tables, whatever it knows of their sizes.
 */
export const boardWalkSql = (
  question: BoardQuestion,
  steps: number,
): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [question.asOf, question.position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { filters, sort, limit, offset } = question;
  const visible = visibleTo(question.reach, bind);
  const [needed, most] = [`${bind(offset + limit)}::bigint`, `${bind(steps)}::bigint`];
  const conditions = boardConditions(filters, null, visible, bind).map((one) => ` AND ${one}`);
  const found = `t.*, coalesce(c.missing, '[]') AS missing, ${PLACE.map((column) => `l.${column}`).join(', ')},
    tt.status, tt.due_on, tt.original_due_on, tt.remedial_due_on, tt.report, ${daysLate('tt')} AS days_late`;
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const along = (columns: readonly string[]): string => columns.map((column) => `${column} ${direction}`).join(', ');
  const text = `WITH listed AS MATERIALIZED (
    SELECT ${found}
    FROM (SELECT * FROM read.task_listing ORDER BY ${along(['notice', 'appendix', 'row'])} FETCH FIRST (${most}) ROWS WITH TIES) l
    CROSS JOIN LATERAL (SELECT t.* FROM read.task t WHERE t.task_id = l.task_id OFFSET 0) t ${ASKED}
    WHERE l.known_from <= $2::bigint AND (l.notice, l.signed_on, l.appendix, l.row) = (
      SELECT f.notice, f.signed_on, f.appendix, f.row FROM read.task_listing f WHERE f.task_id = l.task_id
      ORDER BY f.known_from, f.notice, f.appendix, f.row, f.signed_on LIMIT 1)${conditions.join('')}
    ORDER BY ${along(['l.notice', 'l.appendix', 'l.row', 't.assigned_at'])}, t.task_id LIMIT ${needed}
  ), unlisted AS MATERIALIZED (
    SELECT ${found}
    FROM (SELECT * FROM read.task ORDER BY assigned_at ${direction} FETCH FIRST (${most}) ROWS WITH TIES) t
    LEFT JOIN read.task_listing l ON false ${ASKED}
    WHERE (SELECT count(*) FROM listed) < ${needed} AND NOT EXISTS (SELECT FROM read.task_listing OFFSET ${most})
      AND NOT EXISTS (SELECT FROM read.task_listing f WHERE f.task_id = t.task_id AND f.known_from <= $2::bigint OFFSET 0)${conditions.join('')}
    ORDER BY t.assigned_at ${direction}, t.task_id LIMIT ${needed}
  ), found AS (SELECT * FROM listed UNION ALL SELECT * FROM unlisted), page AS (
    SELECT row_number() OVER (ORDER BY ${boardOrder(sort)}) AS number, m.* FROM found m
    ORDER BY number LIMIT ${bind(limit)} OFFSET ${bind(offset)}
  ) SELECT coalesce(jsonb_agg(${boardItem(visible)} ORDER BY p.number), '[]') AS items,
    (SELECT count(*) FROM found) >= ${needed} OR NOT EXISTS (SELECT FROM read.task_listing OFFSET ${most})
      AND NOT EXISTS (SELECT FROM read.task OFFSET ${most}) AS complete FROM page p`;
  return { text, parameters };
};

const PLACE = ['notice', 'appendix', 'row', 'section', 'section_title', 'group_title', 'ordinal'];

/** How the task `t` stands, and its missing clears. */
const ASKED = `CROSS JOIN LATERAL (SELECT ${standingColumns} FROM read.task_timeline WHERE task_id = t.task_id
    AND effective_from <= $1::date AND known_from <= $2::bigint AND effective @> $1::date AND known @> $2::bigint LIMIT 1) tt
  LEFT JOIN LATERAL (SELECT c.missing FROM read.task_clears c WHERE c.task_id = t.task_id AND c.known_from <= $2::bigint
    AND c.effective_on <= $1::date ORDER BY c.known_from DESC LIMIT 1) c ON true`;
