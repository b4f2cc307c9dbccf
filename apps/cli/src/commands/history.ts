import { Command } from 'commander';
import { everything } from '#libs/access';
import { Rejection } from '#libs/kernel';
import { AgencyHistory, entryKinds, type AgencyHistoryEntry, type AgencyHistorySheet } from '#libs/views';
import { dayOption, knownAtOption, pageOf, withCommon, withPage, withTime, type FilterOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { printed } from '../print/day.js';
import { table } from '../print/table.js';
import type { Language } from '../print/words.js';
import { withSession } from '../session.js';

type Options = Pick<FilterOptions, 'json' | 'lang' | 'asOf' | 'knownAt' | 'limit' | 'offset'> &
  Readonly<{ agency: string }>;

export const historyCommand = (): Command =>
  withPage(
    withTime(
      withCommon(new Command('history').description('all that an agency was assigned, reported and missed, in order')),
    ),
  )
    .requiredOption('--agency <code>', 'agency code, e.g. BTC; those merged into it are included')
    .action(async (options: Options) => {
      const { limit, offset } = pageOf(options);
      const code = options.agency.toUpperCase();
      const query = new AgencyHistory(everything, code, dayOption(options.asOf), knownAtOption(options.knownAt), {
        limit,
        offset,
      });
      const sheet = await withSession<AgencyHistorySheet | null>(({ queries }) => queries.execute(query));
      if (sheet === null) throw notFound(code);
      answer(options.json, sheet, () => historyText(sheet, options.lang));
    });

const notFound = (code: string): Rejection =>
  new Rejection('agency.not-found', `There is no agency ${code}.`, [
    {
      code: 'agency.not-found',
      place: '--agency',
      message: {
        vi: `Không có cơ quan mã ${code}. Lệnh "agencies" liệt kê các mã.`,
        en: `There is no agency of code ${code}. "agencies" lists the codes.`,
      },
    },
  ]);

const historyText = (sheet: AgencyHistorySheet, language: Language): string => {
  const vi = language === 'vi';
  const entries = table<AgencyHistoryEntry>(
    [
      { title: vi ? 'Ngày' : 'Day', width: 12, of: ({ on }) => printed(on) },
      { title: vi ? 'Việc' : 'What', width: 16, of: ({ kind }) => entryKinds[kind][language] },
      { title: vi ? 'Nhiệm vụ' : 'Task', width: 0, of: ({ title }) => title.replace(/\s+/g, ' ').slice(0, 120) },
      { title: vi ? 'Văn bản giao' : 'Directive', width: 17, of: ({ directive }) => directive.number },
      { title: vi ? 'Thời hạn' : 'Due', width: 12, of: ({ dueOn }) => printed(dueOn) },
    ],
    sheet.entries,
  );
  return `${sheet.name} (${[sheet.agency, ...sheet.predecessors].join(', ')})\n${entries}\n${sheet.total}`;
};
