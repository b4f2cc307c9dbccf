import { Command } from 'commander';
import type { Rebuilt, TableComparison } from '#libs/read-store';
import { withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { table } from '../print/table.js';
import { rebuilt as rebuiltModels, usualThreads } from '../rebuilding/rebuilt.js';
import { withSession } from '../session.js';
import { UsageError } from '../usage-error.js';

type Options = CommonOptions & Readonly<{ compare?: boolean; threads?: string }>;

export const rebuildCommand = (): Command =>
  withCommon(
    new Command('rebuild')
      .description('build all read models anew from the log, beside the live ones, and take their place')
      .option('--compare', 'only prove that the live rows equal rebuilt ones; exit 1 when they differ')
      .option('--threads <number>', `threads that fold beside each other (default: ${usualThreads()}, by processors)`),
  ).action(async (options: Options) => {
    const threads = threadsOf(options.threads);
    const rebuilt = await withSession<Rebuilt>(({ app }) =>
      rebuiltModels(app, {
        ...(threads === undefined ? {} : { threads }),
        compare: options.compare ?? false,
        onProgress: (folded, of) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${folded} / ${of}`);
        },
      }),
    );
    answer(options.json, rebuilt, () => rebuiltText(rebuilt, options));
    if (options.compare === true && !rebuilt.equal) process.exitCode = 1;
  });

const threadsOf = (text: string | undefined): number | undefined => {
  if (text === undefined || /^([1-9]|[1-5]\d|6[0-4])$/.test(text)) return text === undefined ? text : Number(text);
  throw new UsageError({
    vi: `--threads "${text}": cần một số từ 1 đến 64.`,
    en: `--threads "${text}": give a number from 1 to 64.`,
  });
};

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
