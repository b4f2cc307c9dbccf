import type { TaskAmended } from './task.events.js';
import type { Amended } from './amend-task.js';
import { textOn } from './task-text.js';
import { assigned, decidedBy, given, on, START, withdrawn } from './task.spec-kit.js';

type Change = Partial<{ to: Amended; reason: string | null; decidedBy: typeof decidedBy; effectiveOn: string }>;
const amend = ({ effectiveOn = '2025-10-20', ...change }: Change = {}) => ({
  kind: 'AmendTask' as const,
  data: { taskId: 't1', to: { title: 'Công bố bộ chỉ số' }, decidedBy, reason: null, ...change },
  ...{ effectiveOn, today: '2025-12-31' },
});
const amended = (...changes: TaskAmended['data']['changes']): TaskAmended => ({
  type: 'TaskAmended',
  data: { taskId: 't1', changes, decidedBy, reason: null },
});
const retitled = (to: string, from = 'Xây dựng bộ chỉ số') => amended({ field: 'title', from, to });

describe('amending a task', () => {
  it('tells of each word what it said and says', () =>
    given(assigned())
      .when(amend({ to: { title: 'Công bố bộ chỉ số', product: null, coordinators: ['BTC', 'BNV'], clause: 'III.2' } }))
      .then(
        amended(
          { field: 'coordinators', from: ['BTC'], to: ['BTC', 'BNV'] },
          { field: 'product', from: 'Quyết định', to: null },
          { field: 'title', from: 'Xây dựng bộ chỉ số', to: 'Công bố bộ chỉ số' },
        ),
      ));
  it.each<[keyof Amended, Amended, string | null]>([
    ['field', { field: 'Y tế' }, 'Chuyển đổi số'],
    ['approver', { approver: 'Thủ tướng' }, null],
    ['dueText', { dueText: 'Hết tháng 10' }, 'Tháng 10/2025'],
  ])('may correct its %s', (field, to, from) =>
    given(assigned())
      .when(amend({ to }))
      .then({ ...amended(), data: { ...amended().data, changes: [{ field, from, to: to[field] } as never] } }),
  );
  it('starts from the words of its day, whatever was entered before', () =>
    given(assigned(), on('2025-11-01', retitled('Khác')))
      .when(amend())
      .then(retitled('Công bố bộ chỉ số')));
  it('is silent when that document said so that day', () => {
    given(assigned(), on('2025-10-20', retitled('Công bố bộ chỉ số')))
      .when(amend({ decidedBy: { ...decidedBy, kind: 'NQ' } }))
      .thenNothing();
    given(assigned(), on('2025-10-20', retitled('Công bố bộ chỉ số')))
      .when(amend({ to: { title: 'Công bố bộ chỉ số', clause: 'III.2' } }))
      .thenNothing();
  });
  it('says something further in the same document', () =>
    given(assigned(), on('2025-10-20', retitled('Công bố bộ chỉ số')))
      .when(amend({ to: { title: 'Công bố bộ chỉ số', clause: 'IV' } }))
      .then(amended({ field: 'clause', from: 'III.2', to: 'IV' })));
  it.each<[string, Change]>([
    ['task.nothing-amended', { to: { title: 'Xây dựng bộ chỉ số' } }],
    ['task.nothing-amended', { to: {} }],
    ['task.title-missing', { to: { title: ' ' } }],
    ['task.text-too-long', { to: { product: 'x'.repeat(5_001) } }],
    ['task.text-too-long', { reason: 'x'.repeat(5_001) }],
    ['task.agency-missing', { to: { coordinators: [' '] } }],
    ['task.agency-repeated', { to: { coordinators: ['BTC', 'BTC'] } }],
    ['task.decision-missing', { decidedBy: { ...decidedBy, number: '' } }],
    ['task.day-in-future', { effectiveOn: '2026-01-01' }],
    ['task.day-before-assignment', { effectiveOn: '2025-03-31' }],
  ])('is refused with %s', (code, change) => given(assigned()).when(amend(change)).thenRejected(code));
  it('is refused for an unknown task and for one that is withdrawn', () => {
    given().when(amend()).thenRejected('task.unknown');
    given(assigned(), on('2025-10-20', withdrawn)).when(amend()).thenRejected('task.withdrawn');
  });
});

describe('moving a task to the directive that replaces its own', () => {
  const from = { directiveId: 'd1', number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' };
  const to = { directiveId: 'd2', ...decidedBy };
  const move = (effectiveOn = '2025-10-20') => ({
    ...{ kind: 'MoveTask' as const, effectiveOn },
    data: { taskId: 't1', from: 'd1', to, decidedBy, reason: null },
  });
  const moved = amended({ field: 'directive', from, to });

  it('amends what it is cited by', () => given(assigned()).when(move()).then(moved));
  it('leaves alone what has ended, gone elsewhere or never was', () => {
    given().when(move()).thenNothing();
    given(assigned(), on('2025-10-20', withdrawn)).when(move()).thenNothing();
    given(assigned(), on('2025-10-01', moved)).when(move()).thenNothing();
  });
});

describe('the words of a task', () => {
  const history = [
    { ...on(START, assigned()), sequence: 0 },
    { ...on('2025-11-01', retitled('Sau')), sequence: 1 },
    { ...on('2025-10-01', retitled('Trước')), sequence: 2 },
  ];
  it('are those of the day, in the order of effect', () =>
    expect(['2025-09-30', '2025-10-01', '2025-11-01', null].map((day) => textOn(day, history)?.title)).toStrictEqual([
      'Xây dựng bộ chỉ số',
      'Trước',
      'Sau',
      'Sau',
    ]));
});
