import { visibleTo } from '../reading/visible.js';
import { historyLines } from './history-lines-sql.js';
import type { HistoryQuestion } from './history-question.js';

const ORDER = ['happened_on', 'sequence', 'kind', 'task_id', 'agency'].map((column) => `e.${column}`).join(', ');

/** A page of the lines `e` of a table, each with its task and with the due day of its own day, as one array. */
export const pageOf = (
  lines: string,
  limit: string,
  offset: string,
): string => `SELECT coalesce(jsonb_agg(jsonb_build_object(
    'on', e.happened_on, 'kind', e.kind, 'taskId', e.task_id, 'title', t.title,
    'directive', jsonb_build_object('number', t.directive_number, 'kind', t.directive_kind, 'signedOn', t.directive_signed_on),
    'agency', e.agency, 'dueOn', (SELECT now.due_on FROM read.assignment_timeline now WHERE now.task_id = e.task_id
      AND now.agency = e.agency AND now.effective @> e.happened_on AND now.known @> $2::bigint),
    'detail', e.detail, 'sequence', e.sequence, 'source', e.source) ORDER BY ${ORDER}), '[]')
  FROM (SELECT e.* FROM ${lines} e ORDER BY ${ORDER} LIMIT ${limit} OFFSET ${offset}) e
  CROSS JOIN LATERAL (SELECT t.* FROM read.task t WHERE t.task_id = e.task_id OFFSET 0) t`;

/** One statement: a page of a history, found by sorting all its lines. */
export const historyPageSql = (
  question: HistoryQuestion,
): Readonly<{ text: string; parameters: readonly unknown[] }> => {
  const { asOf, position, codes, limit, offset, reach } = question;
  const parameters: unknown[] = [asOf, position, codes, limit, offset];
  const visible = visibleTo(reach, (value) => `$${parameters.push(value)}`);
  return {
    text: `WITH ${historyLines(visible.duty('a'))} SELECT (${pageOf('entry', '$4', '$5')}) AS entries`,
    parameters,
  };
};
