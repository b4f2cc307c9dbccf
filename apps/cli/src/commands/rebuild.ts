import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { agencyReadModels } from '#libs/agencies';
import { Ledger } from '#libs/event-store';
import { ReadStoreUrl, rebuild, type Rebuilt, type TableComparison } from '#libs/read-store';
import { viewReadModels } from '#libs/views';
import { withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { table } from '../print/table.js';
import { withSession } from '../session.js';

type Options = CommonOptions & Readonly<{ compare?: boolean }>;

export const rebuildCommand = (): Command =>
  withCommon(
    new Command('rebuild')
      .description('build all read models anew from the log, beside the live ones, and take their place')
      .option('--compare', 'only prove that the live rows equal rebuilt ones; exit 1 when they differ'),
  ).action(async (options: Options) => {
    const rebuilt = await withSession<Rebuilt>(({ app }) =>
      rebuild({
        source: app.get(DataSource),
        url: app.get<string>(ReadStoreUrl),
        ledger: app.get(Ledger),
        readModels: [...agencyReadModels, ...viewReadModels],
        compare: options.compare ?? false,
        onProgress: (folded, of) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${folded} / ${of}`);
        },
      }),
    );
    answer(options.json, rebuilt, () => rebuiltText(rebuilt, options));
    if (options.compare === true && !rebuilt.equal) process.exitCode = 1;
  });

const rebuiltText = ({ tables, equal, position }: Rebuilt, { lang, compare }: Options): string => {
  const vi = lang === 'vi';
  const rows = table<TableComparison>(
    [
      { title: vi ? 'Bảng' : 'Table', width: 0, of: ({ table: name }) => name },
      { title: vi ? 'Đang dùng' : 'Live', width: 12, align: 'right', of: ({ live }) => live },
      { title: vi ? 'Dựng lại' : 'Rebuilt', width: 12, align: 'right', of: ({ rebuilt }) => rebuilt },
      { title: vi ? 'Thiếu' : 'Missing', width: 9, align: 'right', of: ({ missing }) => missing },
      { title: vi ? 'Thừa' : 'Extra', width: 9, align: 'right', of: ({ extra }) => extra },
    ],
    tables,
  );
  const words = equal ? (vi ? 'Bằng nhau' : 'Equal') : vi ? 'KHÁC NHAU' : 'DIFFERENT';
  const replaced = compare === true ? '' : vi ? '; bản dựng lại đã thay bản cũ' : '; the rebuilt rows took over';
  return `${rows}\n${words} @ ${position}${replaced}`;
};
