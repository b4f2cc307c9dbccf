import type { Visible } from '../reading/visible.js';
import { daysLate } from './days-late-sql.js';

/** A row `p` of the page with all that the board says of its task, as JSON. */
export const boardItem = (
  visible: Visible,
): string => `jsonb_build_object('taskId', p.task_id, 'ordinal', p.ordinal, 'section', p.section, 'sectionTitle', p.section_title,
  'group', p.group_title, 'appendix', p.appendix, 'document', p.notice, 'title', p.title,
  'directive', jsonb_build_object('number', p.directive_number, 'kind', p.directive_kind, 'signedOn', p.directive_signed_on),
  'leadText', p.lead_text, 'unresolvedLeads', p.unresolved_leads, 'dueText', p.due_text, 'dueKind', p.due_kind,
  'originalDueOn', p.original_due_on, 'dueOn', p.due_on, 'remedialDueOn', p.remedial_due_on, 'status', p.status,
  'daysLate', p.days_late, 'daysLateAgainstRemedial', ${againstRemedial('p')}, 'lastReport', ${report('p')}, 'assignments', ${assignmentsOf(visible)},
  'missingClears', p.missing, 'revision', ${revisionOf('p.task_id', `'task-' || p.task_id`)})`;

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
