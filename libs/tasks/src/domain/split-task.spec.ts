import { MOST_PARTS } from './split-task.js';
import { taskDecider } from './task.decider.js';
import type { TaskPart, TaskSplit } from './task.events.js';
import { assigned, decidedBy, extend, given, on, withdraw, withdrawn } from './task.spec-kit.js';

const part = (number: number, change: Partial<TaskPart> = {}): TaskPart => ({
  ...{
    taskId: `p${number}`,
    clause: null,
    title: `Phần ${number}`,
    field: null,
    leadText: 'Bộ Y tế',
    assignees: ['BYT'],
  },
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  ...{ coordinators: [], product: null, approver: null, due: { text: null, kind: 'day', on: '2025-11-30' } },
  ...change,
});
const data: TaskSplit['data'] = { taskId: 't1', into: [part(1), part(2)], decidedBy, reason: null };
const split = (change: Partial<typeof data> = {}, effectiveOn = '2025-10-20') => ({
  ...{ kind: 'SplitTask' as const, ceiling: null, effectiveOn, today: '2025-12-31' },
  data: { ...data, ...change },
});
const done: TaskSplit = { type: 'TaskSplit', data };
const second = (change: Partial<TaskPart>) => ({ into: [part(1), part(2, change)] });

describe('splitting a task', () => {
  it('ends it and names its parts', () => given(assigned()).when(split()).then(done));
  it('is silent when it was split so that day', () =>
    given(assigned(), on('2025-10-20', done)).when(split()).thenNothing());
  it('happens once', () =>
    given(assigned(), on('2025-10-20', done))
      .when(split(second({ title: 'Khác' })))
      .thenRejected('task.withdrawn'));
  it('happens once, also when another split of an earlier day is entered late', () =>
    given(assigned(), on('2025-10-20', done)).when(split({}, '2025-10-01')).thenRejected('task.withdrawn'));
  it('names the part that is at fault', () => {
    const history = [{ ...on('2025-04-01', assigned()), sequence: 0 }];
    const act = () => taskDecider.decide(split(second({ title: ' ' })), history);
    expect(act).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ place: 'into[1].title' })] }));
  });
  it.each<[string, Partial<typeof data>]>([
    ['task.split-too-few', { into: [part(1)] }],
    ['task.split-too-many', { into: Array.from({ length: MOST_PARTS + 1 }, (_, index) => part(index)) }],
    ['task.title-missing', second({ title: ' ' })],
    ['task.due-day-missing', second({ due: { text: null, kind: 'day', on: null } })],
    ['task.assignee-repeated', second({ assignees: ['BYT', 'BYT'] })],
    ['task.agency-missing', second({ assignees: [] })],
    ['task.text-too-long', second({ product: 'x'.repeat(5_001) })],
    ['task.text-too-long', { reason: 'x'.repeat(5_001) }],
    ['task.decision-missing', { decidedBy: { ...decidedBy, number: ' ' } }],
  ])('is refused with %s', (code, change) => given(assigned()).when(split(change)).thenRejected(code));
  it.each([
    ['task.day-in-future', '2026-01-01'],
    ['task.day-before-assignment', '2025-03-31'],
  ])('is refused with %s on %s', (code, day) => given(assigned()).when(split({}, day)).thenRejected(code));
  it('keeps the parts of a sub-task with the units of the agency and within its time', () => {
    const below = assigned({ assignees: ['BTC/X'], parent: { taskId: 't0', agency: 'BTC' } });
    const units = { into: [part(1, { assignees: ['BTC/X'] }), part(2, { assignees: ['BTC/Y'] })] };
    const within = (ceiling: string) => ({ ...split(units), ceiling });
    given(below)
      .when({ ...split(), ceiling: null })
      .thenRejected('task.unit-not-of-agency');
    given(below).when(within('2025-11-29')).thenRejected('task.due-after-parent');
    given(below)
      .when(within('2025-11-30'))
      .then({ ...done, data: { ...data, ...units } });
  });
  it('is refused for an unknown task and for one that is withdrawn', () => {
    given().when(split()).thenRejected('task.unknown');
    given(assigned(), on('2025-10-20', withdrawn)).when(split()).thenRejected('task.withdrawn');
  });
});

describe('a task that was split', () => {
  const past = [assigned(), on('2025-10-20', done)];
  it('takes what was decided before, entered late', () => {
    given(...past)
      .when(extend({}, { effectiveOn: '2025-10-20' }))
      .thenRejected('task.withdrawn');
    expect(() =>
      given(...past)
        .when(extend({}, { effectiveOn: '2025-10-19' }))
        .thenNothing(),
    ).toThrow('toStrictEqual');
  });
  it('is not withdrawn any more, which a process takes in silence', () => {
    given(...past)
      .when(withdraw({}, { effectiveOn: '2025-11-01' }))
      .thenRejected('task.withdrawn');
    given(...past)
      .when(withdraw({}, { effectiveOn: '2025-11-01', today: null }))
      .thenNothing();
  });
});
