import type { NoticeRow } from '#libs/intake';
import { printed } from './day.js';
import { shortened } from './shortened.js';
import { table } from './table.js';
import { claimWord, type Language } from './words.js';

const HEAD = {
  vi: ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Chủ trì', 'Thời hạn', 'Tiến độ'],
  en: ['No.', 'Task', 'Directive', 'Lead', 'Due', 'Progress'],
} as const;

/** Every row of a notice as it was understood: what a dry run shows. */
export const rowsTable = (rows: readonly NoticeRow[], language: Language): string => {
  const [ordinal, title, directive, lead, due, progress] = HEAD[language];
  return table<NoticeRow>(
    [
      {
        title: ordinal,
        width: 8,
        align: 'right',
        of: ({ listing }) =>
          [listing.appendix, listing.section, listing.ordinal].filter((part) => part !== null).join('.'),
      },
      { title, width: 0, of: (row) => shortened(row.title) },
      { title: directive, width: 16, of: (row) => row.directive.number },
      { title: lead, width: 18, of: leadsOf },
      { title: due, width: 12, of: (row) => printed(row.due.on) || row.due.text },
      {
        title: progress,
        width: 14,
        of: ({ progress: said }) => said?.label ?? (said?.claim ? claimWord(said.claim, language) : ''),
      },
    ],
    rows,
  );
};

const leadsOf = ({ leads, unresolvedLeads }: NoticeRow): string =>
  [...leads.map(({ code }) => code), ...unresolvedLeads.map((text) => `? ${text}`)].join(', ');
