import { Command } from 'commander';
import { everything } from '#libs/access';
import { ListFindings, type Findings } from '#libs/views';
import { knownAtOption, pageOf, withCommon, withPage, type FilterOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { findingsTable } from '../print/findings-table.js';
import { withSession } from '../session.js';

type Options = Pick<FilterOptions, 'json' | 'lang' | 'knownAt' | 'document' | 'appendix' | 'limit' | 'offset'> &
  Readonly<{ code?: string }>;

export const findingsCommand = (): Command =>
  withPage(withCommon(new Command('findings').description('what documents and reports contradict or leave open')))
    .option('--code <code>', 'only this code, e.g. unresolved-lead')
    .option('--document <number>', 'only of this notice (number or SHA-256)')
    .option('--appendix <name>', 'only of this appendix, e.g. II')
    .option('--known-at <position>', 'as the log knew it: a ledger sequence or an instant (ISO 8601)')
    .action(async (options: Options) => {
      const { code, document, appendix } = options;
      const { limit, offset } = pageOf(options);
      const query = new ListFindings(
        everything,
        knownAtOption(options.knownAt),
        { code, document, appendix },
        { limit, offset },
      );
      const findings = await withSession<Findings>(({ queries }) => queries.execute(query));
      answer(options.json, findings, () => `${findingsTable(findings.items, options.lang)}\n${findings.total}`);
    });
