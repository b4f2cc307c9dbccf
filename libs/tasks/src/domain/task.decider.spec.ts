import type { Rejection } from '#libs/kernel';
import { taskDecider } from './task.decider.js';
import type { TaskListed } from './task.events.js';
import { taskRejections } from './task.rejections.js';
import { unknownTask } from './task.js';
import {
  assign,
  assigned,
  decidedBy,
  entered,
  extend,
  on,
  extended,
  given,
  observation,
  observe,
  observed,
  standing,
  task,
  withdraw,
  withdrawn,
  type When,
} from './task.spec-kit.js';

describe('assigning a task', () => {
  it('names work, leads, directive and due day', () => given().when(assign()).then(assigned()));
  it('keeps a task whose leads nobody could resolve', () => {
    const change = { leads: [], assignees: [], unresolvedLeads: ['Các địa phương có đảo'] };
    given().when(assign(change)).then(assigned(change));
  });
  it.each(['standing', 'recurring', 'none'] as const)('takes a %s task without a day', (kind) => {
    const due = { text: null, kind, on: null };
    given().when(assign({ due })).then(assigned({ due }));
  });
  it('happens once, whatever a later document prints', () =>
    given(assigned())
      .when(assign({ listing: observation.listing, clause: null }))
      .thenNothing());
  it('is silent for a task that was withdrawn since', () => given(assigned(), withdrawn).when(assign()).thenNothing());
  it('is refused without a title', () =>
    given()
      .when(assign({ title: ' \n' }))
      .thenRejected('task.title-missing'));
  it.each([{ directiveId: '' }, { directive: { ...task.directive, number: ' ' } }])(
    'is refused without a directive',
    (change) => given().when(assign(change)).thenRejected('task.directive-missing'),
  );
  it.each([
    { text: 'Tháng 10', kind: 'day', on: null },
    { text: '31/02', kind: 'day', on: '2025-02-31' },
    { text: 'hằng tháng', kind: 'recurring', on: 'x' },
  ] as const)('is refused with a due day that is no day', (due) =>
    given().when(assign({ due })).thenRejected('task.due-day-missing'),
  );
  it.each(['standing', 'none'] as const)('is refused with a day for a %s deadline', (kind) =>
    given()
      .when(assign({ due: { text: null, kind, on: '2025-10-31' } }))
      .thenRejected('task.due-day-unexpected'),
  );
  it.each([[['BYT', 'BYT']], [['']]])('is refused when leads are named %j', (assignees) =>
    given().when(assign({ assignees })).thenRejected('task.assignee-repeated'),
  );
  it('names every fault at once', () => {
    try {
      taskDecider.decide(
        assign({ title: '', directiveId: '', due: { text: null, kind: 'day', on: null } }),
        unknownTask,
      );
      throw new Error('was not refused');
    } catch (error) {
      expect((error as Rejection).faults).toStrictEqual([
        { code: 'task.title-missing', place: 'title', message: taskRejections['task.title-missing'] },
        { code: 'task.directive-missing', place: 'directive', message: taskRejections['task.directive-missing'] },
        { code: 'task.due-day-missing', place: 'due', message: taskRejections['task.due-day-missing'] },
      ]);
    }
  });
});

describe('moving a deadline', () => {
  it('extends it for all leads from the day that counts', () => given(assigned()).when(extend()).then(extended()));
  it('extends it for one lead', () =>
    given(assigned())
      .when(extend({ agency: 'T01' }))
      .then(extended({ agency: 'T01' })));
  it('starts from what was granted to that lead before', () =>
    given(assigned(), extended({ agency: 'T01' }))
      .when(extend({ agency: 'T01', to: '2025-12-31' }))
      .then(extended({ agency: 'T01', from: '2025-11-30', to: '2025-12-31' })));
  it('amends it to an earlier day', () =>
    given(assigned())
      .when(extend({ kind: 'amended', to: '2025-09-30' }))
      .then(extended({ kind: 'amended', to: '2025-09-30' })));
  it('amends a standing task to one with a day', () =>
    given(standing)
      .when(extend({ kind: 'amended' }))
      .then(extended({ kind: 'amended', from: null })));
  it('asks for a remedial day, which moves nothing', () =>
    given(assigned(), extended({ kind: 'remedial' }))
      .when(extend({ kind: 'remedial', to: '2025-12-31' }))
      .then(extended({ kind: 'remedial', from: '2025-10-31', to: '2025-12-31' })));
  it('amends for all when only one lead has another day', () =>
    given(assigned(), extended({ agency: 'T01' }))
      .when(extend({ kind: 'amended', to: '2025-10-31' }))
      .then(extended({ kind: 'amended', to: '2025-10-31' })));
  it.each(['extended', 'amended', 'remedial'] as const)(
    'is silent when the same day was %s by the same decision',
    (kind) =>
      given(assigned(), extended({ kind }))
        .when(extend({ kind, decidedBy: { ...decidedBy, number: '90/nq-cp' } }))
        .thenNothing(),
  );
  it.each<[string, Parameters<typeof extend>[0]]>([
    ['agency', { agency: 'T01' }],
    ['day', { to: '2025-12-30' }],
    ['kind', { kind: 'amended' }],
    ['reason', { reason: 'Lý do khác' }],
    ['deciding document', { decidedBy: { ...decidedBy, number: '91/NQ-CP' } }],
    ['day of decision', { decidedBy: { ...decidedBy, signedOn: '2025-10-21' } }],
  ])('is another move with another %s', (_what, change) =>
    given(assigned(), extended({ kind: 'remedial', to: '2025-12-31' }))
      .when(extend({ kind: 'remedial', to: '2025-12-31', ...change }))
      .then(extended({ kind: 'remedial', to: '2025-12-31', ...change })),
  );
  it('is the same move whether or not the kind of the decision is printed', () =>
    given(assigned(), extended())
      .when(extend({ decidedBy: { ...decidedBy, kind: null } }))
      .thenNothing());
  it('is refused for an unknown task', () => given().when(extend()).thenRejected('task.unknown'));
  it('is refused for a withdrawn task', () =>
    given(assigned(), withdrawn).when(extend()).thenRejected('task.withdrawn'));
  it('is refused for an agency that is no lead', () =>
    given(assigned())
      .when(extend({ agency: 'BTC' }))
      .thenRejected('task.agency-not-lead'));
  it.each(['extended', 'remedial'] as const)('is refused as %s where there is no deadline', (kind) =>
    given(standing).when(extend({ kind })).thenRejected('task.no-deadline'),
  );
  it.each(['2025-10-31', '2025-10-30'])('is refused as an extension to %s, which is not later', (to) =>
    given(assigned()).when(extend({ to })).thenRejected('task.extension-not-later'),
  );
  it('is refused as an amendment that changes nothing', () =>
    given(assigned())
      .when(extend({ kind: 'amended', to: '2025-10-31' }))
      .thenRejected('task.amendment-changes-nothing'));
  it('is refused as a remedial day on the due day', () =>
    given(assigned())
      .when(extend({ kind: 'remedial', to: '2025-10-31' }))
      .thenRejected('task.remedial-not-later'));
  it('is refused without a deciding document', () =>
    given(assigned())
      .when(extend({ decidedBy: { ...decidedBy, number: '' } }))
      .thenRejected('task.decision-missing'));
  it.each([{ to: '2025-11-31' }, { decidedBy: { ...decidedBy, signedOn: '20/10/2025' } }])(
    'is refused with a day that is no day',
    (change) => given(assigned()).when(extend(change)).thenRejected('task.day-unreadable'),
  );
});

describe('withdrawing a task', () => {
  it('ends it, with reason and decision', () => given(assigned()).when(withdraw()).then(withdrawn));
  it('is silent when the same document withdrew it that day', () =>
    given(assigned(), on('2025-10-20', withdrawn))
      .when(withdraw({ reason: 'Lý do khác' }))
      .thenNothing());
  it('happens once: of another day or by another document it is not passed for done, but by a process', () => {
    const ended = given(assigned(), on('2025-10-20', withdrawn));
    ended.when(withdraw({}, { effectiveOn: '2025-10-19' })).thenRejected('task.withdrawn');
    ended.when(withdraw({ decidedBy: { ...decidedBy, number: '91/NQ-CP' } })).thenRejected('task.withdrawn');
    ended.when(withdraw({}, { effectiveOn: '2025-10-19', today: null })).thenNothing();
  });
  it('is refused for an unknown task', () => given().when(withdraw()).thenRejected('task.unknown'));
  it('is refused without a reason', () =>
    given(assigned())
      .when(withdraw({ reason: ' ' }))
      .thenRejected('task.reason-missing'));
  it('is refused without a deciding document', () =>
    given(assigned())
      .when(withdraw({ decidedBy: { ...decidedBy, number: '' } }))
      .thenRejected('task.decision-missing'));
  it('is refused when the decision has a day that is no day', () =>
    given(assigned())
      .when(withdraw({ decidedBy: { ...decidedBy, signedOn: '2025-13-01' } }))
      .thenRejected('task.day-unreadable'));
});

describe('observing progress', () => {
  it('records what a notice prints', () => given(assigned()).when(observe()).then(observed));
  it('records it of a withdrawn task too', () => given(assigned(), withdrawn).when(observe()).then(observed));
  it('records what the same notice says differently', () =>
    given(assigned(), observed)
      .when(observe({ label: null }))
      .then({ type: 'ProgressObserved', data: { ...observation, label: null } }));
  it('is silent when the same notice said the same', () =>
    given(assigned(), observed)
      .when(observe({ resultText: ' ĐÃ  trình' }))
      .thenNothing());
  it('is refused for an unknown task', () => given().when(observe()).thenRejected('task.unknown'));
});

describe('listing a task', () => {
  const listed: TaskListed = {
    type: 'TaskListed',
    data: { taskId: 't1', listing: observation.listing, due: { text: '31/12/2025', kind: 'day', on: '2025-12-31' } },
  };
  const list = (signedOn = '2025-11-16', when: When = {}) => ({
    ...{ kind: 'ListTask' as const, ...entered, ...when },
    data: { ...listed.data, listing: { ...observation.listing, signedOn } },
  });

  it('records that a further notice prints it', () =>
    given(assigned({ listing: null }))
      .when(list())
      .then(listed));
  it('is silent when that notice assigned it', () =>
    given(assigned({ listing: observation.listing }))
      .when(list())
      .thenNothing());
  it('is silent when that notice spoke of its progress', () => given(assigned(), observed).when(list()).thenNothing());
  it('is silent when that notice listed it before', () => given(assigned(), listed).when(list()).thenNothing());
  it('knows a notice of the same number in another year for another', () =>
    given(assigned(), observed)
      .when(list('2026-11-16'))
      .then({ ...listed, data: list('2026-11-16').data }));
  it('is refused for an unknown task', () => given().when(list()).thenRejected('task.unknown'));
});

describe('refusals of tasks', () => {
  it('are explained in Vietnamese and English', () =>
    Object.values(taskRejections).forEach(({ vi, en }) => expect(vi.length * en.length).toBeGreaterThan(0)));
});
