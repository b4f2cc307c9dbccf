import { Command, Option } from 'commander';
import { agencyKinds, ListAgencies, type Agencies, type AgencyItem, type AgencyKind } from '#libs/agencies';
import { withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { printed } from '../print/day.js';
import { table } from '../print/table.js';
import { withSession } from '../session.js';

type Options = CommonOptions & Readonly<{ kind?: AgencyKind; text?: string[] }>;

export const agenciesCommand = (): Command =>
  withCommon(new Command('agencies').description('the register of agencies and groups'))
    .addOption(new Option('--kind <kind>', 'only this kind').choices([...agencyKinds]))
    .option('--text <words...>', 'words of name, alias or code; diacritics and case do not matter')
    .action(async (options: Options) => {
      const query = new ListAgencies({ kind: options.kind, text: options.text?.join(' ') });
      const agencies = await withSession<Agencies>(({ queries }) => queries.execute(query));
      const vi = options.lang === 'vi';
      answer(options.json, agencies, () =>
        table<AgencyItem>(
          [
            { title: vi ? 'Mã' : 'Code', width: 10, of: ({ code }) => code },
            { title: vi ? 'Tên' : 'Name', width: 0, of: ({ name }) => name },
            { title: vi ? 'Loại' : 'Kind', width: 20, of: ({ kind }) => kind },
            {
              title: vi ? 'Hợp nhất vào' : 'Merged into',
              width: 22,
              of: ({ mergedInto, mergedOn }) => (mergedInto === null ? '' : `${mergedInto}, ${printed(mergedOn)}`),
            },
          ],
          agencies.items,
        ),
      );
    });
