import { searchKey } from '#libs/vietnamese';
import { appendixKey } from '../domain/appendix-key.js';
import { documentKey } from '../domain/document-key.js';
import type { Bind, Visible } from '../reading/visible.js';
import type { BoardFilters } from './board.js';

/** Conditions on `tt` (the standings within reach), `t` (task) and `l` (the listing shown) at day $1 and position $2. */
export const boardConditions = (
  filters: BoardFilters,
  agencies: readonly string[] | null,
  visible: Visible,
  bind: Bind,
): readonly string[] => [
  ...(isPlaced(filters) ? ['l.task_id IS NOT NULL'] : []),
  ...(filters.directive === undefined ? [] : [`t.directive_key = ${bind(documentKey(filters.directive))}`]),
  ...(filters.field === undefined ? [] : [`t.field = ${bind(filters.field)}`]),
  ...words(filters.text).map((word) => {
    const like = bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return `(t.search_key LIKE ${like} OR EXISTS (SELECT FROM read.task_event e WHERE e.task_id = t.task_id
      AND e.sequence <= $2 AND e.effective_on <= $1 AND ${visible.entry('e')} AND e.search_key LIKE ${like}))`;
  }),
  ...symbols(filters.text).map((symbol) => {
    const literal = bind(symbol);
    return `(strpos(t.title || ' ' || t.lead_text, ${literal}) > 0 OR EXISTS (SELECT FROM read.task_event e WHERE e.task_id = t.task_id
      AND e.sequence <= $2 AND e.effective_on <= $1 AND ${visible.entry('e')} AND strpos(e.detail->>'text', ${literal}) > 0))`;
  }),
  ...statusConditions(filters, agencies, visible, bind),
];

/** Conditions on the listing `l` that is shown. */
export const listingConditions = ({ document, appendix }: BoardFilters, bind: Bind): readonly string[] => [
  'l.task_id = tt.task_id',
  'l.known_from <= $2',
  ...(document === undefined
    ? []
    : [`(l.notice_key = ${bind(documentKey(document))} OR l.document = ${bind(document.trim().toLowerCase())})`]),
  ...(appendix === undefined ? [] : [`l.appendix_key = ${bind(appendixKey(appendix))}`]),
];

/** Conditions on the assignments `a` that are counted by agency. */
export const assignmentConditions = (
  filters: BoardFilters,
  agencies: readonly string[] | null,
  visible: Visible,
  bind: Bind,
): readonly string[] => [
  'a.effective @> $1::date',
  'a.known @> $2::bigint',
  visible.duty('a'),
  ...(agencies === null ? [] : [`a.agency = ANY(${bind(agencies)}::text[])`]),
  ...(filters.overdueOnly === true ? [`a.status = 'overdue'`] : []),
  ...(agencies === null || filters.statuses === undefined ? [] : [`a.status = ANY(${bind(filters.statuses)}::text[])`]),
];

const isPlaced = ({ document, appendix }: BoardFilters): boolean => document !== undefined || appendix !== undefined;

const words = (text: string | undefined): readonly string[] =>
  searchKey(text ?? '')
    .split(' ')
    .filter((word) => word !== '');

/** What the search keys do not hold is looked for as it stands: a word of signs only, and what goes up to a wildcard. */
const symbols = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (searchKey(word) === '' ? [word] : (word.match(/^.*[%_\\]/u) ?? [])));

const statusConditions = (
  filters: BoardFilters,
  agencies: readonly string[] | null,
  visible: Visible,
  bind: Bind,
): readonly string[] => {
  if (agencies !== null) {
    const conditions = ['a.task_id = t.task_id', ...assignmentConditions(filters, agencies, visible, bind)].join(
      ' AND ',
    );
    return [`EXISTS (SELECT FROM read.assignment_timeline a WHERE ${conditions})`];
  }
  return [
    ...(filters.overdueOnly === true ? [`tt.status = 'overdue'`] : []),
    ...(filters.statuses === undefined ? [] : [`tt.status = ANY(${bind(filters.statuses)}::text[])`]),
  ];
};
