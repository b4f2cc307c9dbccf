import type { Process, Recorded } from '#libs/kernel';
import { directiveEventTypes, type DirectiveEvent, type DirectiveReplaced } from '#libs/tasks/facts';
import type { TaskDeed } from '../domain/task-deed.js';

/** What was stated of the open tasks of a replaced directive is carried out on each that was recorded as open. */
export const settleReplacement: Process<DirectiveEvent, TaskDeed> = {
  name: 'settle-replacement',
  handles: { DirectiveReplaced: directiveEventTypes.DirectiveReplaced },
  react: (history) => {
    const replaced = history.at(-1);
    if (replaced?.type !== 'DirectiveReplaced' || replaced.data.openTasks === 'keep') return [];
    return [replaced.data.open.map((taskId) => deedOf(taskId, replaced))];
  },
};

const deedOf = (taskId: string, { data, metadata: { effectiveOn } }: Recorded<DirectiveReplaced>): TaskDeed => {
  const { directiveId: from, by, openTasks, reason } = data;
  const { directiveId: _by, ...decidedBy } = by;
  const due = { effectiveOn, place: null };
  return openTasks === 'move'
    ? { kind: 'MoveTask', ...due, data: { taskId, from, to: by, decidedBy, reason } }
    : {
        ...{ kind: 'WithdrawTask', ...due },
        data: { taskId, decidedBy, reason: reason ?? `Văn bản giao nhiệm vụ được thay thế bởi ${by.number}` },
      };
};
