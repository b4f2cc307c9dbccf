import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { ImportDocument, type ImportReport } from '#libs/intake';
import { operator } from '../operator.js';
import { withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { importText } from '../print/import-text.js';
import { withSession } from '../session.js';
import { UsageError } from '../usage-error.js';

type Options = CommonOptions & Readonly<{ dryRun?: boolean; failOnFindings?: boolean }>;

const LARGEST_READ = 20 * 1024 * 1024 + 1;

export const importCommand = (): Command =>
  withCommon(
    new Command('import')
      .description('import a conclusion notice (.docx, .xlsx, .csv, plain text)')
      .argument('<file>', 'the document')
      .option('--dry-run', 'show everything, write nothing')
      .option('--fail-on-findings', 'exit with 1 when the document has findings'),
  ).action(async (file: string, options: Options) => {
    const bytes = await contentsOf(file);
    const report = await withSession<ImportReport>(({ commands }) =>
      commands.execute(new ImportDocument(bytes, basename(file), options.dryRun ?? false, operator())),
    );
    answer(options.json, report, () => importText(report, options.lang));
    if (options.failOnFindings === true && report.findings.length > 0) process.exitCode = 1;
  });

const contentsOf = async (file: string): Promise<Uint8Array> => {
  const found = await stat(file).catch(() => null);
  if (found === null) {
    throw new UsageError({ vi: `${file}: không có tệp này.`, en: `${file}: there is no such file.` });
  }
  if (!found.isFile()) {
    throw new UsageError({ vi: `${file}: đây không phải là một tệp.`, en: `${file}: is not a file.` });
  }
  const bytes = await readFile(file);
  return bytes.subarray(0, LARGEST_READ);
};
