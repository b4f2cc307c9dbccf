import { Command } from 'commander';
import { everything } from '#libs/access';
import { Rejection } from '#libs/kernel';
import { TaskHistory, type TaskReplay } from '#libs/views';
import { knownAtOption, withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { replayText } from '../print/replay-text.js';
import { withSession } from '../session.js';
import { wholeTaskId } from '../whole-task-id.js';

type Options = CommonOptions & Readonly<{ knownAt?: string }>;

export const replayCommand = (): Command =>
  withCommon(
    new Command('replay')
      .description('every event of a task: who, when, from where, what changed, the state after it')
      .argument('<task>', 'task id, or at least 8 characters of its beginning')
      .option('--known-at <position>', 'only what the log knew then: a ledger sequence or an instant (ISO 8601)'),
  ).action(async (taskId: string, options: Options) => {
    const knownAt = knownAtOption(options.knownAt);
    const replay = await withSession<TaskReplay | null>(async ({ queries }) => {
      const id = await wholeTaskId(taskId, queries);
      return queries.execute(new TaskHistory(everything, id, knownAt));
    });
    if (replay === null) throw notFound(taskId);
    answer(options.json, replay, () => replayText(replay, options.lang));
  });

const notFound = (taskId: string): Rejection =>
  new Rejection('task.not-found', `There is no task ${taskId}.`, [
    {
      code: 'task.not-found',
      place: taskId,
      message: {
        vi: 'Không có nhiệm vụ này. Lệnh "tasks --ids" cho biết mã của từng nhiệm vụ.',
        en: 'There is no such task. "tasks --ids" tells the id of each task.',
      },
    },
  ]);
