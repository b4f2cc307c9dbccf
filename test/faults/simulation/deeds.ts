import { MergeAgency } from '#libs/agencies';
import type { Day, Metadata, Recorded } from '#libs/kernel';
import { plusDays } from '#libs/kernel';
import {
  AddLead,
  AmendTask,
  AssignSubTask,
  AssignTask,
  ConfirmCompletion,
  CorrectStatusReport,
  ExtendDeadline,
  FileCommitment,
  FileStatusReport,
  GrantExtension,
  RefuseExtension,
  ReleaseLead,
  ReopenAssignment,
  RequestExtension,
  ReturnStatusReport,
  SendReminder,
  SplitTask,
  WithdrawTask,
} from '#libs/tasks';
import type { TaskAssigned } from '#libs/tasks/facts';
import { agencies, nameOf } from './agencies.js';
import type { Seeded } from './seeded.js';

/** One wish of a client. It is asked for again, on whatever day, until the answer is known. */
export type Deed = (today: Day, metadata: Metadata) => object;

/** What a client sees before it wishes: the tasks there are, and what was said of one assignment. */
export type Seen = Readonly<{
  tasks: readonly TaskAssigned['data'][];
  of: (taskId: string, agency: string) => Promise<readonly Recorded[]>;
}>;

const decidedBy = { number: '1/VPCP', kind: null, signedOn: null };

export const assigning = (seeded: Seeded, taskId: string, today: Day): Deed => {
  const leads = [...new Set([seeded.of(agencies), seeded.of(agencies)])];
  const data: TaskAssigned['data'] = {
    ...{ taskId, directiveId: 'd', directive: { number: '1/QĐ-TTg', kind: null, signedOn: null }, clause: null },
    ...{ title: `Việc ${taskId}`, field: null, unresolvedLeads: [], assignees: leads, coordinators: [] },
    leads: leads.map((code) => ({ kind: 'agency', code, name: nameOf(code) })),
    ...{ leadText: leads.map(nameOf).join(', '), product: null, approver: null, listing: null },
    due: { text: null, kind: 'day', on: plusDays(today, seeded.between(1, 40)) },
  };
  return (now, by) => new AssignTask(data, now, by);
};

export const merging = (seeded: Seeded, today: Day): Deed => {
  const [code, successor] = [seeded.of(agencies), seeded.of(agencies)];
  const on = plusDays(today, -seeded.below(5));
  return (_, by) => new MergeAgency({ code, successor, on }, by);
};

/** Something about a task, mostly allowed. */
export const dealing = async (seeded: Seeded, { tasks, of }: Seen, today: Day): Promise<Deed> => {
  const task = seeded.oneIn(2) ? seeded.of(tasks) : seeded.of(tasks.slice(0, 1));
  const { taskId } = task;
  const agency = seeded.oneIn(6) ? seeded.of(agencies) : seeded.of(task.assignees);
  const own = await of(taskId, agency);
  const last = (type: string): number => own.findLast((event) => event.type === type)?.revision ?? 0;
  const [report, request] = [last('StatusReported'), last('ExtensionRequested')];
  const to = plusDays(task.due.on ?? today, seeded.between(-3, 30));
  const claim = seeded.of(['completed', 'completed', 'completed-late', 'in-progress', 'not-completed'] as const);
  const completedOn = claim.startsWith('completed') ? today : null;
  const said = {
    taskId,
    agency,
    claim,
    completedOn,
    resultText: `Kết quả ${seeded.below(3)}`,
    criterion: null,
    evidence: [],
  };
  const part = (code: string, words: string) => ({
    ...{ clause: null, title: words, field: null, product: null, approver: null, leads: [code], coordinators: [] },
    due: task.due,
  });
  const into = [part(seeded.of(agencies), 'Phần một'), part(seeded.of(agencies), 'Phần hai')];
  const unit = { code: `${agency}/PHONG`, name: `Phòng của ${nameOf(agency)}` };
  const added = seeded.of(agencies);
  const reason = 'Lý do';
  const kind = seeded.of(['extended', 'amended', 'remedial'] as const);
  const wishes: readonly Deed[] = [
    ...Array<Deed>(6).fill((now, by) => new FileStatusReport(said, now, by)),
    ...Array<Deed>(3).fill((now, by) => new ConfirmCompletion({ taskId, agency, report, note: null }, now, by)),
    ...Array<Deed>(2).fill((now, by) => new RequestExtension({ taskId, agency, to, reason }, now, by)),
    (now, by) => new CorrectStatusReport({ ...said, report, reason: null }, now, by),
    (now, by) => new ReturnStatusReport({ taskId, agency, report, reason }, now, by),
    (now, by) => new ReopenAssignment({ taskId, agency, reason }, now, by),
    (now, by) => new GrantExtension({ taskId, agency, request, to, decidedBy, note: null }, now, by),
    (now, by) => new RefuseExtension({ taskId, agency, request, reason, decidedBy: null }, now, by),
    (now, by) => new FileCommitment({ taskId, agency, promisedOn: to, document: decidedBy, note: null }, now, by),
    (now, by) => new SendReminder({ taskId, agency, text: 'Nhắc', sender: 'VPCP' }, now, by),
    (now, by) => new AddLead({ taskId, agency: added, decidedBy, reason: null }, now, by),
    (now, by) => new ReleaseLead({ taskId, agency, decidedBy, reason: null }, now, by),
    (now, by) => new ExtendDeadline({ taskId, agency: null, to, kind, decidedBy, reason: null }, now, by),
    (now, by) => new AmendTask({ taskId, to: { title: said.resultText }, decidedBy, reason: null }, now, by),
    (now, by) => new WithdrawTask({ taskId, reason, decidedBy }, now, by),
    (now, by) => new SplitTask({ taskId, into, decidedBy, reason: null }, now, by),
    ...Array<Deed>(2).fill(
      (now, by) =>
        new AssignSubTask(
          {
            parent: { taskId, agency },
            units: [unit],
            title: 'Việc con',
            product: null,
            approver: null,
            due: task.due,
          },
          now,
          by,
        ),
    ),
  ];
  return seeded.of(wishes);
};
