import type { Day } from '#libs/kernel';
import { assignmentConditions, boardConditions, listingConditions } from './board-filter-sql.js';
import { boardSorts, type BoardFilters, type BoardSort } from './board.js';

export type BoardQuestion = Readonly<{
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
  const conditions = [
    ...boardConditions(filters, agencies, bind),
    ...(question.taskId === null ? [] : [`t.task_id = ${bind(question.taskId)}`]),
  ];
  const text = `WITH matched AS MATERIALIZED (
    SELECT t.*, l.notice, l.appendix, l.row, l.section, l.section_title, l.group_title, l.ordinal,
      tt.status, tt.due_on, tt.original_due_on, tt.remedial_due_on, tt.report, ${daysLate('tt')} AS days_late
    FROM read.task_timeline tt JOIN read.task t ON t.task_id = tt.task_id
    LEFT JOIN LATERAL (SELECT l.* FROM read.task_listing l WHERE ${listingConditions(filters, bind).join(' AND ')}
      ORDER BY l.known_from, l.notice, l.appendix, l.row LIMIT 1) l ON true
    WHERE ${conditions.join(' AND ')}
  ), page AS (
    SELECT row_number() OVER (ORDER BY ${orderBy(question.sort)}) AS number, m.* FROM matched m
    ORDER BY number LIMIT ${bind(question.limit)} OFFSET ${bind(question.offset)}
  ) SELECT jsonb_build_object(
    'total', (SELECT count(*) FROM matched),
    'byStatus', (SELECT coalesce(jsonb_object_agg(s.status, s.count), '{}') FROM (SELECT status, count(*) FROM matched GROUP BY status) s),
    'byAgency', (SELECT coalesce(jsonb_agg(jsonb_build_object('agency', c.agency, 'count', c.count) ORDER BY c.count DESC, c.agency), '[]')
      FROM (SELECT a.agency, count(*) FROM matched m JOIN read.assignment_timeline a ON a.task_id = m.task_id
        WHERE ${assignmentConditions(filters, agencies, bind).join(' AND ')} GROUP BY a.agency) c),
    'items', (SELECT coalesce(jsonb_agg(${ITEM} ORDER BY p.number), '[]') FROM page p)
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

const ASSIGNMENTS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('agency', a.agency, 'status', a.status, 'dueOn', a.due_on,
    'completedOn', a.completed_on, 'completionBasis', a.completion_basis, 'daysLate', ${daysLate('a')},
    'daysLateAgainstRemedial', ${againstRemedial('a')}, 'observed', a.observed, 'lastReport', ${report('a')}) ORDER BY a.agency), '[]')
  FROM read.assignment_timeline a WHERE a.task_id = p.task_id AND a.effective @> $1::date AND a.known @> $2::bigint)`;

const ITEM = `jsonb_build_object('taskId', p.task_id, 'ordinal', p.ordinal, 'section', p.section, 'sectionTitle', p.section_title,
  'group', p.group_title, 'appendix', p.appendix, 'document', p.notice, 'title', p.title,
  'directive', jsonb_build_object('number', p.directive_number, 'kind', p.directive_kind, 'signedOn', p.directive_signed_on),
  'leadText', p.lead_text, 'unresolvedLeads', p.unresolved_leads, 'dueText', p.due_text, 'dueKind', p.due_kind,
  'originalDueOn', p.original_due_on, 'dueOn', p.due_on, 'remedialDueOn', p.remedial_due_on, 'status', p.status,
  'daysLate', p.days_late, 'daysLateAgainstRemedial', ${againstRemedial('p')}, 'lastReport', ${report('p')}, 'assignments', ${ASSIGNMENTS})`;

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
