import type { Recorded } from '#libs/kernel';
import { givenProcess, recorded } from '#libs/testing';
import type { AssignmentEvent, TaskEvent } from '#libs/tasks/facts';
import { completeParent, type FamilyEvent } from './complete-parent.process.js';

const decidedBy = { number: '1/QĐ-BTC', kind: null, signedOn: null };
let sequence = 0;
const at = (event: FamilyEvent, effectiveOn: string, revision = 0): Recorded<FamilyEvent> =>
  recorded(event, { effectiveOn, revision, sequence: (sequence += 1) });
const task = (taskId: string, assignees: readonly string[], hasParent = true): Recorded<FamilyEvent> =>
  at(
    {
      type: 'TaskAssigned',
      data: {
        ...{ taskId, directiveId: 'd', directive: decidedBy, clause: null, title: taskId, field: null, assignees },
        ...{ leadText: '', leads: [], unresolvedLeads: [], coordinators: [], product: null, approver: null },
        ...{ due: { text: null, kind: 'day', on: '2025-10-31' }, listing: null },
        ...(hasParent ? { parent: { taskId: 't0', agency: 'BTC' } } : {}),
      },
    },
    '2025-09-01',
  );
const reported = (taskId: string, agency: string, on: string, completedOn: string | null = null) =>
  at(
    {
      type: 'StatusReported',
      data: {
        ...{ taskId, agency, claim: 'completed', resultText: 'x', criterion: null, evidence: [], contradictions: [] },
        completion: completedOn === null ? null : { on: completedOn, basis: 'stated' },
      },
    },
    on,
  );
const judged = (type: 'CompletionConfirmed' | 'AssignmentReopened', taskId: string, agency: string, on: string) =>
  at({ type, data: { taskId, agency, report: 0, note: null, reason: '' } } as unknown as AssignmentEvent, on, 1);
const confirmed = (taskId: string, agency: string, on: string) => judged('CompletionConfirmed', taskId, agency, on);
const ended = (type: 'TaskWithdrawn' | 'TaskSplit', taskId: string, into: readonly string[] = []) =>
  at(
    {
      type,
      data: { taskId, reason: 'x', decidedBy, into: into.map((part) => ({ taskId: part })) },
    } as unknown as TaskEvent,
    '2025-10-20',
  );
const given = (...history: Recorded<FamilyEvent>[]) => givenProcess(completeParent)(...history);
const completes = (completedOn: string, effectiveOn: string, parts: number) => [
  {
    ...{ kind: 'ReportSubTasks' as const, effectiveOn, place: null },
    data: {
      ...{ taskId: 't0', agency: 'BTC', completedOn },
      resultText: `Đã xác nhận hoàn thành toàn bộ nhiệm vụ thành phần đã giao cho các đơn vị (${parts}).`,
    },
  },
];

describe('an assignment that an agency gave on to its units', () => {
  const one = task('a', ['BTC/X']);
  const other = task('b', ['BTC/Y', 'BTC/Z']);
  const first = [one, reported('a', 'BTC/X', '2025-10-10', '2025-10-05'), confirmed('a', 'BTC/X', '2025-10-20')];
  const second = [
    ...[other, reported('b', 'BTC/Y', '2025-10-08'), confirmed('b', 'BTC/Y', '2025-10-09')],
    ...[reported('b', 'BTC/Z', '2025-10-09', '2025-10-07'), confirmed('b', 'BTC/Z', '2025-10-12')],
  ];

  it('is reported done as of the latest completion, on the day of the last confirmation', () =>
    given(...first, ...second).then(completes('2025-10-08', '2025-10-20', 3)));
  it('is not done while a unit has not been confirmed', () => {
    given(...first, ...second.slice(0, -1), confirmed('a', 'BTC/X', '2025-10-21')).then();
    given(...first.slice(0, -1), ...second).then();
  });
  it('is not done while what a unit did is open again', () =>
    given(...first, judged('AssignmentReopened', 'a', 'BTC/X', '2025-10-25'), ...second).then());
  it('waits for no sub-task that was withdrawn, also when that was the last one open', () => {
    given(...first, other, ended('TaskWithdrawn', 'b')).then(completes('2025-10-05', '2025-10-20', 1));
    given(other, ended('TaskWithdrawn', 'b')).then();
  });
  it('waits for no unit that was released, also when that was the last one to owe its own', () => {
    const released = { type: 'LeadReleased', data: { taskId: 'b', agency: 'BTC/Z', decidedBy, reason: null } } as const;
    given(...first, ...second.slice(0, 3), at(released, '2025-10-25')).then(completes('2025-10-08', '2025-10-25', 2));
  });
  it('waits for the parts of a sub-task that was split', () => {
    const split = ended('TaskSplit', 'b', ['b1']);
    given(other, split, ...first).then();
    given(other, split, task('b1', ['BTC/Y']), ...first).then();
    const part = [task('b1', ['BTC/Y']), reported('b1', 'BTC/Y', '2025-10-10'), confirmed('b1', 'BTC/Y', '2025-10-11')];
    given(other, split, ...first, ...part).then(completes('2025-10-10', '2025-10-20', 2));
  });
  it('has nothing to do with a task of nobody’s', () =>
    given(task('a', ['BYT'], false), reported('a', 'BYT', '2025-10-10'), confirmed('a', 'BYT', '2025-10-11')).then());
});
