import { Command } from 'commander';
import { everything } from '#libs/access';
import { StatusBoard, type Board } from '#libs/views';
import { dayOption, filtersOf, knownAtOption, pageOf, withFilters, type FilterOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { boardText } from '../print/board-text.js';
import { withSession } from '../session.js';

const boardCommand = (name: string, description: string, overdueOnly: boolean): Command =>
  withFilters(new Command(name).description(description))
    .option('--ids', 'show the beginning of each task id, which "replay" takes')
    .action(async (options: FilterOptions & Readonly<{ ids?: boolean }>) => {
      const query = new StatusBoard(
        everything,
        dayOption(options.asOf),
        knownAtOption(options.knownAt),
        { ...filtersOf(options), overdueOnly },
        pageOf(options),
      );
      const board = await withSession<Board>(({ queries }) => queries.execute(query));
      answer(options.json, board, () => boardText(board, options.lang, options.ids));
    });

export const tasksCommand = (): Command => boardCommand('tasks', 'every task and how it stands on a day', false);

export const overdueCommand = (): Command => boardCommand('overdue', 'the tasks that are late on a day', true);
