import { givenProcess, recorded } from '#libs/testing';
import type { TaskAssigned, TaskEvent, TaskPart } from '#libs/tasks/facts';
import { assignParts } from './assign-parts.process.js';

const given = givenProcess(assignParts);
const decidedBy = { number: '64/QĐ-BCĐ', kind: null, signedOn: null };
const part = (taskId: string): TaskPart => ({
  ...{ taskId, clause: null, title: taskId, field: null, leadText: 'Bộ Y tế', assignees: ['BYT'], coordinators: [] },
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  ...{ product: null, approver: null, due: { text: null, kind: 'day', on: '2025-11-30' } },
});
const { number, ...cited } = { number: '5/KH-UB', kind: 'Kế hoạch', signedOn: '2025-03-02' };
const whole: TaskAssigned['data'] = {
  ...part('t1'),
  ...{ directiveId: 'd1', directive: { number, ...cited }, unresolvedLeads: ['x'], listing: null },
};
const at = (event: TaskEvent, effectiveOn: string, sequence: number) => recorded(event, { effectiveOn, sequence });
const assigned = at({ type: 'TaskAssigned', data: whole }, '2025-03-02', 0);
const split = at(
  { type: 'TaskSplit', data: { taskId: 't1', into: [part('p1'), part('p2')], decidedBy, reason: null } },
  '2025-06-01',
  9,
);
const deed = (taskId: string, over: Partial<TaskAssigned['data']> = {}) => ({
  ...{ kind: 'AssignTask' as const, effectiveOn: '2025-06-01', place: null },
  data: {
    ...{ ...part(taskId), directiveId: 'd1', directive: { number, ...cited }, unresolvedLeads: [], listing: null },
    ...{ splitFrom: 't1', ...over },
  },
});

describe('a task that was split', () => {
  it('goes on as its parts, which name where they come from', () =>
    given(assigned, split).then([deed('p1')], [deed('p2')]));
  it('gives them the directive that it belongs to by then', () => {
    const to = { directiveId: 'd2', ...decidedBy };
    const moved = (effectiveOn: string) =>
      at(
        {
          type: 'TaskAmended',
          data: {
            ...{ taskId: 't1', decidedBy, reason: null },
            changes: [{ field: 'directive', from: { directiveId: 'd1', number, ...cited }, to }],
          },
        },
        effectiveOn,
        5,
      );
    const there = { directiveId: 'd2', directive: decidedBy };
    given(assigned, moved('2025-05-01'), split).then([deed('p1', there)], [deed('p2', there)]);
    given(assigned, moved('2025-07-01'), split).then([deed('p1')], [deed('p2')]);
  });
  it('leaves them below the assignment that it was given under', () => {
    const parent = { taskId: 't0', agency: 'BYT' };
    const below = at({ type: 'TaskAssigned', data: { ...whole, parent } }, '2025-03-02', 0);
    given(below, split).then([deed('p1', { parent })], [deed('p2', { parent })]);
  });
  it('has no parts before it is split', () => given(assigned).then());
});
