import { boardSorts, type BoardSort } from './board.js';

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

/** By what rows `m` of matching tasks are ordered; the same for every page. */
export const boardOrder = (sort: BoardSort): string => {
  const field = boardSorts.find((one) => sort === one || sort === `-${one}`) ?? 'place';
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return [
    ...EXPRESSIONS[field].map((expression) => `${expression} ${direction} NULLS LAST`),
    ...PLACE.map((expression) => `${expression} NULLS LAST`),
    'm.task_id',
  ].join(', ');
};
