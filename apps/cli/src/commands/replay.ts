import { Command } from 'commander';
import { Rejection } from '#libs/kernel';
import { TaskHistory, type HistoryStep, type TaskReplay } from '#libs/views';
import { knownAtOption, withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { printed } from '../print/day.js';
import { table } from '../print/table.js';
import { statusWord, type Language } from '../print/words.js';
import { withSession } from '../session.js';

type Options = CommonOptions & Readonly<{ knownAt?: string }>;

export const replayCommand = (): Command =>
  withCommon(
    new Command('replay')
      .description('every event of a task: who, when, from where, what changed, the state after it')
      .argument('<task>', 'task id')
      .option('--known-at <position>', 'only what the log knew then: a ledger sequence or an instant (ISO 8601)'),
  ).action(async (taskId: string, options: Options) => {
    const query = new TaskHistory(taskId, knownAtOption(options.knownAt));
    const replay = await withSession<TaskReplay | null>(({ queries }) => queries.execute(query));
    if (replay === null) throw notFound(taskId);
    answer(options.json, replay, () => replayText(replay, options.lang));
  });

const notFound = (taskId: string): Rejection =>
  new Rejection('task.not-found', `There is no task ${taskId}.`, [
    {
      code: 'task.not-found',
      place: taskId,
      message: {
        vi: 'Không có nhiệm vụ này. Lệnh "tasks --json" cho biết mã của từng nhiệm vụ (taskId).',
        en: 'There is no such task. "tasks --json" tells the id of each task (taskId).',
      },
    },
  ]);

const replayText = ({ steps }: TaskReplay, language: Language): string => {
  const vi = language === 'vi';
  return table<HistoryStep>(
    [
      { title: '#', width: 9, align: 'right', of: ({ sequence }) => sequence },
      { title: vi ? 'Hiệu lực' : 'Effective', width: 12, of: ({ effectiveOn }) => printed(effectiveOn) },
      {
        title: vi ? 'Ghi nhận' : 'Recorded',
        width: 18,
        of: ({ recordedAt }) => recordedAt.slice(0, 16).replace('T', ' '),
      },
      { title: vi ? 'Sự kiện' : 'Event', width: 20, of: ({ type }) => type },
      { title: vi ? 'Ai' : 'Who', width: 14, of: ({ actor }) => actor.name },
      {
        title: vi ? 'Tình trạng sau đó' : 'State after it',
        width: 0,
        of: ({ state }) => (state === null ? '' : statusWord(state.status, language)),
      },
    ],
    steps,
  );
};
