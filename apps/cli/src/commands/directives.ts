import { Command } from 'commander';
import { everything } from '#libs/access';
import { ListDirectives, type DirectiveItem, type Directives } from '#libs/views';
import { dayOption, knownAtOption, pageOf, withCommon, withPage, withTime, type FilterOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { printed } from '../print/day.js';
import { table } from '../print/table.js';
import { withSession } from '../session.js';

export const directivesCommand = (): Command =>
  withPage(
    withTime(withCommon(new Command('directives').description('registered directives and how their tasks stand'))),
  ).action(async (options: FilterOptions) => {
    const { limit, offset } = pageOf(options);
    const query = new ListDirectives(everything, dayOption(options.asOf), knownAtOption(options.knownAt), {
      limit,
      offset,
    });
    const directives = await withSession<Directives>(({ queries }) => queries.execute(query));
    const vi = options.lang === 'vi';
    answer(options.json, directives, () =>
      table<DirectiveItem>(
        [
          { title: vi ? 'Số, ký hiệu' : 'Number', width: 24, of: ({ number }) => number },
          { title: vi ? 'Loại' : 'Kind', width: 0, of: ({ kind }) => kind },
          { title: vi ? 'Ngày ký' : 'Signed', width: 12, of: ({ signedOn }) => printed(signedOn) },
          { title: vi ? 'Nhiệm vụ' : 'Tasks', width: 10, align: 'right', of: ({ tasks }) => tasks },
          { title: vi ? 'Quá hạn' : 'Overdue', width: 9, align: 'right', of: ({ byStatus }) => byStatus.overdue ?? 0 },
        ],
        directives.items,
      ),
    );
  });
