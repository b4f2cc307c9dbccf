import type { Board, BoardItem } from '#libs/views';
import { printed } from './day.js';
import { shortened } from './shortened.js';
import { table, type Column } from './table.js';
import { statusWord, type Language } from './words.js';

const HEAD = {
  vi: ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Tình trạng', 'Trễ'],
  en: ['No.', 'Task', 'Lead', 'Due', 'Status', 'Late'],
} as const;

const ID = { vi: 'Mã', en: 'Id' } as const;

const SHORT_ID = 13;

export const boardText = (board: Board, language: Language, ids = false): string => {
  const [ordinal, title, lead, due, status, late] = HEAD[language];
  const columns: readonly Column<BoardItem>[] = [
    ...(ids
      ? [{ title: ID[language], width: SHORT_ID + 2, of: (item: BoardItem) => item.taskId.slice(0, SHORT_ID) }]
      : []),
    { title: ordinal, width: 8, align: 'right', of: ordinalOf },
    { title, width: 0, of: (item) => shortened(item.title) },
    { title: lead, width: 20, of: (item) => shortened(item.leadText) },
    { title: due, width: 12, of: (item) => printed(item.dueOn) || item.dueText },
    { title: status, width: 16, of: (item) => statusWord(item.status, language) },
    { title: late, width: 6, align: 'right', of: (item) => item.daysLate || '' },
  ];
  const summary =
    language === 'vi'
      ? `${board.total} nhiệm vụ tính đến ngày ${printed(board.asOf)}${shownOf(board, 'hiển thị')}`
      : `${board.total} tasks as of ${printed(board.asOf)}${shownOf(board, 'shown')}`;
  const agencies = board.byAgency.map(({ agency, count }) => `${agency} ${count}`).join(', ');
  return [table(columns, board.items), summary, ...(agencies === '' ? [] : [wrapped(agencies)])].join('\n');
};

const ordinalOf = ({ appendix, section, ordinal }: BoardItem): string =>
  [appendix, section, ordinal].filter((part) => part !== null).join('.');

const shownOf = ({ items, total }: Board, word: string): string =>
  items.length < total ? ` (${word} ${items.length})` : '';

const wrapped = (text: string): string => text.replace(/(.{1,98})(?:, |$)/g, '  $1\n').trimEnd();
