import type { Duty } from './duty.js';
import type { Due, TaskAssigned } from './task.events.js';
import { assigned, decidedBy, extend, given, task } from './task.spec-kit.js';

const parent = { taskId: 't0', agency: 'BTC' };
const data = {
  ...task,
  ...{ leads: [{ kind: 'agency', code: 'BTC/CNTT', name: 'Cục CNTT' }] as const, assignees: ['BTC/CNTT'], parent },
};
const child: TaskAssigned = { type: 'TaskAssigned', data };
const duty: Duty = { assigned: true, assignedOn: '2025-05-01', dueOn: '2025-10-31', withdrawn: false };
type Change = Partial<typeof data>;
type Around = Partial<{ duty: Duty; isConfirmed: boolean; effectiveOn: string }>;
const give = (change: Partial<TaskAssigned['data']> | Change = {}, around: Around = {}) => ({
  ...{ kind: 'AssignSubTask' as const, duty, isConfirmed: false, effectiveOn: '2025-06-01', today: '2025-12-31' },
  ...around,
  data: { ...data, ...change, parent },
});
const due = (on: string | null): Due => ({ text: null, kind: on === null ? 'standing' : 'day', on });

describe('giving a task on to a unit', () => {
  it('assigns a task that names the assignment it belongs to', () => given().when(give()).then(child));
  it('is silent when it was given on already', () =>
    given(child)
      .when(give({}, { isConfirmed: true }))
      .thenNothing());
  it.each([{ due: due('2025-09-30') }, { product: 'Báo cáo' }, { approver: 'Bộ trưởng' }])(
    'is refused when it was given on already with other words: %j',
    (change) => given(child).when(give(change)).thenRejected('task.given-on-otherwise'),
  );
  it('may have no day where the agency has none', () =>
    given()
      .when(give({ due: due(null) }, { duty: { ...duty, dueOn: null } }))
      .then({ ...child, data: { ...data, due: due(null) } }));
  it.each<[string, Partial<TaskAssigned['data']>, Around]>([
    ['task.parent-not-assigned', {}, { duty: { ...duty, assigned: false } }],
    ['task.parent-ended', {}, { duty: { ...duty, withdrawn: true } }],
    ['task.parent-ended', {}, { isConfirmed: true }],
    ['task.due-after-parent', { due: due('2025-11-01') }, {}],
    ['task.due-after-parent', { due: due(null) }, {}],
    ['task.unit-not-of-agency', { assignees: ['BTC'] }, {}],
    ['task.unit-not-of-agency', { assignees: ['BYT/CNTT'] }, {}],
    ['task.unit-not-of-agency', { assignees: ['BTC/'] }, {}],
    ['task.agency-missing', { assignees: [] }, {}],
    ['task.title-missing', { title: '' }, {}],
    ['task.text-too-long', { product: 'x'.repeat(5_001) }, {}],
    ['task.day-before-assignment', {}, { effectiveOn: '2025-04-30' }],
    ['task.day-in-future', {}, { effectiveOn: '2026-01-01' }],
  ])('is refused with %s', (code, change, around) => given().when(give(change, around)).thenRejected(code));
});

describe('a sub-task', () => {
  it.each(['extended', 'amended'] as const)('is never %s beyond the assignment it belongs to', (kind) => {
    const to = '2025-11-30';
    given(assigned())
      .when(extend({ kind, to }, { ceiling: '2025-11-29' }))
      .thenRejected('task.due-after-parent');
    given(assigned())
      .when(extend({ kind, to }, { ceiling: to }))
      .then({
        type: 'DeadlineExtended',
        data: { taskId: 't1', agency: null, from: '2025-10-31', to, kind, decidedBy, reason: 'Chờ ý kiến' },
      });
  });
});
