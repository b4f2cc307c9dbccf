import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { visibleTo, type Visible } from '../reading/visible.js';
import { assignmentConditions, boardConditions, listingConditions } from './board-filter-sql.js';
import { boardSorts, type BoardFilters, type BoardSort } from './board.js';

export type BoardQuestion = Readonly<{
  reach: Reach;
  asOf: Day;
  position: number;
  filters: BoardFilters;
  /** The codes that the agency filter stands for. */
  agencies: readonly string[] | null;
  taskId: string | null;
  sort: BoardSort;
  limit: number;
  offset: number;
}>;

/** One statement: what matches, how many, by status and by agency, and one page of it with its assignments. */
export const boardSql = (question: BoardQuestion): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const parameters: unknown[] = [question.asOf, question.position];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const { filters, agencies } = question;
  const visible = visibleTo(question.reach, bind);
  const conditions = [
    ...boardConditions(filters, agencies, visible, bind),
    ...(filters.unclear === undefined ? [] : [`c.missing @> to_jsonb(${bind(filters.unclear)}::text)`]),
    ...(question.taskId === null ? [] : [`t.task_id = ${bind(question.taskId)}`]),
  ];
  const text = `WITH matched AS MATERIALIZED (
    SELECT t.*, coalesce(c.missing, '[]') AS missing, l.notice, l.appendix, l.row, l.section, l.section_title, l.group_title, l.ordinal,
      tt.status, tt.due_on, tt.original_due_on, tt.remedial_due_on, tt.report, ${daysLate('tt')} AS days_late
    FROM (${visible.standings}) tt JOIN read.task t ON t.task_id = tt.task_id
    LEFT JOIN LATERAL (SELECT l.* FROM read.task_listing l WHERE ${listingConditions(filters, bind).join(' AND ')}
      ORDER BY l.known_from, l.notice, l.appendix, l.row LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT c.missing FROM read.task_clears c WHERE c.task_id = t.task_id AND c.known_from <= $2::bigint
      AND c.effective_on <= $1::date ORDER BY c.known_from DESC LIMIT 1) c ON true
    WHERE ${['true', ...conditions].join(' AND ')}
  ), page AS (
    SELECT row_number() OVER (ORDER BY ${orderBy(question.sort)}) AS number, m.* FROM matched m
    ORDER BY number LIMIT ${bind(question.limit)} OFFSET ${bind(question.offset)}
  ) SELECT jsonb_build_object(
    'total', (SELECT count(*) FROM matched),
    'byStatus', (SELECT coalesce(jsonb_object_agg(s.status, s.count), '{}') FROM (SELECT status, count(*) FROM matched GROUP BY status) s),
    'byMissingClear', (SELECT coalesce(jsonb_object_agg(s.clear, s.count), '{}') FROM (SELECT clear, count(*)
      FROM matched, jsonb_array_elements_text(matched.missing) AS clear GROUP BY clear) s),
    'byAgency', (SELECT coalesce(jsonb_agg(jsonb_build_object('agency', c.agency, 'count', c.count) ORDER BY c.count DESC, c.agency), '[]')
      FROM (SELECT a.agency, count(*) FROM matched m JOIN read.assignment_timeline a ON a.task_id = m.task_id
        WHERE ${assignmentConditions(filters, agencies, visible, bind).join(' AND ')} GROUP BY a.agency) c),
    'items', (SELECT coalesce(jsonb_agg(${itemOf(visible)} ORDER BY p.number), '[]') FROM page p)
  ) AS board`;
  return { text, parameters };
};

const daysLate = (of: string): string =>
  `CASE WHEN ${of}.status = 'overdue' THEN $1::date - ${of}.due_on WHEN ${of}.late THEN ${of}.late_by ELSE 0 END`;

const againstRemedial = (of: string): string =>
  `CASE WHEN ${of}.status = 'overdue' AND ${of}.remedial_due_on IS NOT NULL
    THEN greatest($1::date - ${of}.remedial_due_on, 0) END`;

const report = (of: string): string =>
  `(SELECT jsonb_build_object('on', e.effective_on, 'claim', e.detail->'claim', 'label', e.detail->'label', 'text', e.detail->'text',
    'by', e.detail->'by') FROM read.task_event e WHERE e.sequence = ${of}.report)`;

/** -1 for a stream in which nothing was recorded. */
const revisionOf = (taskId: string, stream: string): string =>
  `coalesce((SELECT max(e.revision) FROM read.task_event e WHERE e.task_id = ${taskId} AND e.stream = ${stream}
    AND e.sequence <= $2::bigint), -1)`;

const assignmentsOf = (
  visible: Visible,
): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('agency', a.agency, 'status', a.status,
    'originalDueOn', a.original_due_on, 'dueOn', a.due_on, 'remedialDueOn', a.remedial_due_on,
    'completedOn', a.completed_on, 'completionBasis', a.completion_basis, 'daysLate', ${daysLate('a')},
    'daysLateAgainstRemedial', ${againstRemedial('a')}, 'observed', a.observed, 'lastReport', ${report('a')},
    'revision', ${revisionOf('a.task_id', `'assignment-' || a.task_id || '.' || a.agency`)}) ORDER BY a.agency), '[]')
  FROM read.assignment_timeline a
  WHERE a.task_id = p.task_id AND a.effective @> $1::date AND a.known @> $2::bigint AND ${visible.duty('a')})`;

const itemOf = (
  visible: Visible,
): string => `jsonb_build_object('taskId', p.task_id, 'ordinal', p.ordinal, 'section', p.section, 'sectionTitle', p.section_title,
  'group', p.group_title, 'appendix', p.appendix, 'document', p.notice, 'title', p.title,
  'directive', jsonb_build_object('number', p.directive_number, 'kind', p.directive_kind, 'signedOn', p.directive_signed_on),
  'leadText', p.lead_text, 'unresolvedLeads', p.unresolved_leads, 'dueText', p.due_text, 'dueKind', p.due_kind,
  'originalDueOn', p.original_due_on, 'dueOn', p.due_on, 'remedialDueOn', p.remedial_due_on, 'status', p.status,
  'daysLate', p.days_late, 'daysLateAgainstRemedial', ${againstRemedial('p')}, 'lastReport', ${report('p')}, 'assignments', ${assignmentsOf(visible)},
  'missingClears', p.missing, 'revision', ${revisionOf('p.task_id', `'task-' || p.task_id`)})`;

const PLACE = ['m.notice', 'm.appendix', 'm.row', 'm.assigned_at'];

const EXPRESSIONS: Readonly<Record<(typeof boardSorts)[number], readonly string[]>> = {
  place: PLACE,
  ordinal: ['m.ordinal'],
  dueOn: ['m.due_on'],
  daysLate: ['m.days_late'],
  status: ['m.status'],
  title: ['m.search_key'],
  directive: ['m.directive_key', 'm.directive_signed_on'],
  agency: ['m.lead_key'],
};

const orderBy = (sort: BoardSort): string => {
  const field = boardSorts.find((one) => sort === one || sort === `-${one}`) ?? 'place';
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return [
    ...EXPRESSIONS[field].map((expression) => `${expression} ${direction} NULLS LAST`),
    ...PLACE.map((expression) => `${expression} NULLS LAST`),
    'm.task_id',
  ].join(', ');
};
