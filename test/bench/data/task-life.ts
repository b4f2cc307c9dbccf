import { plusDays, type Day, type Source } from '#libs/kernel';
import { assignmentStream, taskStream, type ProgressObserved, type StatusReported } from '#libs/tasks/facts';
import type { Made } from './agencies.js';
import type { Dice } from './dice.js';
import type { AssignedTask } from './notice.js';
import { sentence } from './words.js';

/** A task after its assignment: `next` is what happens to it next, null when nothing more does. */
export type Task = Readonly<{ next: () => Made | null }>;

type Step = (on: Day) => Made;

/** Reports of every lead, what notices observe, extensions, reminders and confirmations, in an order of chance. */
export const beginning = (roll: Dice, task: AssignedTask, assignedOn: Day): Task => {
  const { assignees, due } = task.data;
  const steps: Step[] = assignees.flatMap((agency) => [
    ...(roll.chance(0.3) ? [reminded(task, agency)] : []),
    reported(roll, task, agency, due.on !== null && roll.chance(0.5)),
    ...(roll.chance(0.25) ? [confirmed(task, agency)] : []),
  ]);
  if (roll.chance(0.6)) steps.push(observed(roll, task));
  if (due.on !== null && roll.chance(0.2)) steps.unshift(extended(roll, task, due.on));
  let on = assignedOn;
  return {
    next: () => {
      on = plusDays(on, 3 + roll.below(45));
      return steps.shift()?.(on) ?? null;
    },
  };
};

const ASKED: Source = { document: null, place: null, request: 'req-1' };

const reported =
  (roll: Dice, { data: { taskId } }: AssignedTask, agency: string, done: boolean): Step =>
  (on) => {
    const data: StatusReported['data'] = {
      ...{
        taskId,
        agency,
        claim: done ? 'completed' : 'in-progress',
        resultText: `Đã ${sentence(roll, 1).toLowerCase()}`,
      },
      ...{ completion: done ? { on, basis: 'stated' } : null, criterion: null, contradictions: [] },
      evidence: done ? [{ number: '12/QĐ', kind: 'Quyết định', signedOn: on, title: 'Phê duyệt kết quả' }] : [],
    };
    return { stream: assignmentStream(taskId, agency), event: { type: 'StatusReported', data }, on, source: ASKED };
  };

const confirmed =
  ({ data: { taskId } }: AssignedTask, agency: string): Step =>
  (on) => ({
    stream: assignmentStream(taskId, agency),
    event: { type: 'CompletionConfirmed', data: { taskId, agency, report: 0, note: 'Đã kiểm tra văn bản.' } },
    on,
    source: ASKED,
  });

const reminded =
  ({ data: { taskId } }: AssignedTask, agency: string): Step =>
  (on) => ({
    stream: assignmentStream(taskId, agency),
    event: {
      type: 'ReminderSent',
      data: { taskId, agency, sender: 'VP', text: 'Đề nghị báo cáo tiến độ trong tuần.' },
    },
    on,
    source: ASKED,
  });

const extended =
  (roll: Dice, { data: { taskId } }: AssignedTask, from: Day): Step =>
  (on) => {
    const decidedBy = { number: '12/VP-TH', kind: 'Công văn', signedOn: on };
    const to = plusDays(from, 10 + roll.below(60));
    const data = { taskId, agency: null, from, to, kind: 'extended', decidedBy, reason: 'Chờ hướng dẫn kỹ thuật' };
    return { stream: taskStream(taskId), event: { type: 'DeadlineExtended', data }, on, source: ASKED };
  };

const observed =
  (roll: Dice, { data, listing, source }: AssignedTask): Step =>
  (on) => {
    const said: ProgressObserved['data'] = {
      ...{ taskId: data.taskId, listing: { ...listing, notice: `${on}/TB-VP`, signedOn: on }, observer: 'VP' },
      ...{ label: 'Đang thực hiện', claim: 'in-progress', resultText: `Đang ${sentence(roll, 2).toLowerCase()}` },
      ...{ completion: null, dataDate: on },
    };
    return { stream: taskStream(data.taskId), event: { type: 'ProgressObserved', data: said }, on, source };
  };
