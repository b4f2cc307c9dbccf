import { visibleTo, type Bind, type Visible } from '../reading/visible.js';
import { boardConditions, listingConditions } from './board-filter-sql.js';
import type { BoardQuestion } from './board-question.js';
import { daysLate } from './days-late-sql.js';

/** The tasks that a board is about, each with how it stands, its place and its missing clears; further values are bound by `bind`. */
export type Matched = Readonly<{ sql: string; visible: Visible; bind: Bind; parameters: readonly unknown[] }>;

export const matchedSql = (question: BoardQuestion): Matched => {
  const parameters: unknown[] = [question.asOf, question.position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { filters, agencies } = question;
  const visible = visibleTo(question.reach, bind);
  const conditions = [
    ...boardConditions(filters, agencies, visible, bind),
    ...(filters.unclear === undefined ? [] : [`c.missing @> to_jsonb(${bind(filters.unclear)}::text)`]),
    ...(question.taskId === null ? [] : [`t.task_id = ${bind(question.taskId)}`]),
  ];
  const sql = `SELECT t.*, coalesce(c.missing, '[]') AS missing, l.notice, l.appendix, l.row, l.section, l.section_title, l.group_title, l.ordinal,
      tt.status, tt.due_on, tt.original_due_on, tt.remedial_due_on, tt.report, ${daysLate('tt')} AS days_late
    FROM (${visible.standings}) tt JOIN read.task t ON t.task_id = tt.task_id
    LEFT JOIN LATERAL (SELECT l.* FROM read.task_listing l WHERE ${listingConditions(filters, bind).join(' AND ')}
      ORDER BY l.known_from, l.notice, l.appendix, l.row LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT c.missing FROM read.task_clears c WHERE c.task_id = t.task_id AND c.known_from <= $2::bigint
      AND c.effective_on <= $1::date ORDER BY c.known_from DESC LIMIT 1) c ON true
    WHERE ${['true', ...conditions].join(' AND ')}`;
  return { sql, visible, bind, parameters };
};
