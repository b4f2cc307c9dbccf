import type { Actor, Recorded } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type { AssignmentEvent, ExtensionGranted, ExtensionRefused, ExtensionRequested } from './assignment.events.js';
import type { Deciding, Grant } from './decide-extension.js';
import { REASON_LIMIT } from './text-faults.js';

const given = givenFor(assignmentDecider);
const duty = { assigned: true, assignedOn: '2025-04-01', dueOn: '2025-10-31', withdrawn: false };
const id = { taskId: 't1', agency: 'BYT' };
const officer: Actor = { subject: 'u-asker', name: 'Hoà', agency: 'BYT', role: 'agency-officer' };
const office: Actor = { subject: 'u-office', name: 'Đức', agency: 'VPCP', role: 'government-office' };
const directive = { number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' };
const decidedBy = { number: '8123/VPCP-KGVX', kind: 'Công văn', signedOn: '2025-10-24' };
const reason = 'Chờ luật mới';

type Days = Partial<Omit<Deciding, 'kind' | 'data'>>;
const ask = (data: { to?: string; reason?: string } = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'RequestExtension',
  data: { ...id, to: '2025-12-31', reason, ...data },
  duty,
  effectiveOn: '2025-10-20',
  today: '2025-11-20',
  ...days,
});
const deciding = (days: Days): Deciding => ({
  ...{ duty, directive, givenBy: null, by: office, effectiveOn: '2025-10-25', today: '2025-11-20' },
  ...days,
});
const grant = (data: Partial<Grant> = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'GrantExtension',
  data: { ...id, request: 0, to: '2025-12-31', decidedBy, note: null, ...data },
  ...deciding(days),
});
const deny = (data: Partial<ExtensionRefused['data']> = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'RefuseExtension',
  data: { ...id, request: 0, reason: 'Đã gia hạn một lần', decidedBy: null, ...data },
  ...deciding(days),
});

const asked = (change: Partial<ExtensionRequested['data']> = {}): ExtensionRequested => ({
  type: 'ExtensionRequested',
  data: { ...id, to: '2025-12-31', reason, dueOn: '2025-10-31', filedLate: false, ...change },
});
const granted = (change: Partial<ExtensionGranted['data']> = {}): ExtensionGranted => ({
  type: 'ExtensionGranted',
  data: {
    ...{ ...id, request: 0, from: '2025-10-31', asked: '2025-12-31', to: '2025-12-31', decidedBy, note: null },
    ...change,
  },
});
const denied: ExtensionRefused = {
  type: 'ExtensionRefused',
  data: { ...id, request: 0, reason: 'Đã gia hạn một lần', decidedBy: null },
};
const at = (event: AssignmentEvent, effectiveOn: string, revision: number, actor: Actor): Recorded<AssignmentEvent> =>
  recorded(event, { effectiveOn, revision, metadata: { actor } });
const pending = at(asked(), '2025-10-20', 0, officer);
const done = [
  ['granted', at(granted(), '2025-10-25', 1, office)],
  ['refused', at(denied, '2025-10-25', 1, office)],
] as const;
const confirmed = [
  at(
    {
      type: 'StatusReported',
      data: {
        ...{ ...id, claim: 'completed', resultText: 'Xong', completion: null, criterion: null },
        ...{ evidence: [], contradictions: [] },
      },
    },
    '2025-10-10',
    5,
    officer,
  ),
  at({ type: 'CompletionConfirmed', data: { ...id, report: 5, note: null } }, '2025-10-12', 6, office),
];
const shared: readonly (readonly [string, string, Days])[] = [
  ['by who is not assigned', 'assignment.not-assigned', { duty: { ...duty, assigned: false, dueOn: null } }],
  ['after withdrawal', 'assignment.withdrawn', { duty: { ...duty, withdrawn: true } }],
  ['on a day that is no day', 'assignment.day-unreadable', { effectiveOn: '2025-02-30' }],
  ['on a day to come', 'assignment.day-in-future', { today: '2025-10-19' }],
  ['before the assignment', 'assignment.day-before-assignment', { effectiveOn: '2025-03-31' }],
];
const days: readonly (readonly [string, string, string])[] = [
  ['to a day that is no day', 'assignment.day-unreadable', '31/12/2025'],
  ['to the present due day', 'assignment.extension-not-later', '2025-10-31'],
];

describe('an extension is asked for', () => {
  it('with its day and reason', () => given().when(ask()).then(asked()));
  it('until the due day in time, from the next day late, and says so', () => {
    given()
      .when(ask({}, { effectiveOn: '2025-10-31' }))
      .then(asked());
    given()
      .when(ask({}, { effectiveOn: '2025-11-01' }))
      .then(asked({ filedLate: true }));
  });
  it('once', () => given(pending).when(ask()).thenNothing());
  it('again when the earlier one was decided', () => {
    for (const [, decision] of done) given(pending, decision).when(ask()).then(asked());
  });
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, around]) => [why, code, ask({}, around)] as const),
    ...days.map(([why, code, to]) => [why, code, ask({ to })] as const),
    ['where there is no due day', 'assignment.no-deadline', ask({}, { duty: { ...duty, dueOn: null } })],
    ['without a reason', 'assignment.reason-missing', ask({ reason: ' ' })],
    ['with too long a reason', 'assignment.text-too-long', ask({ reason: 'x'.repeat(REASON_LIMIT + 1) })],
  ])('not %s', (_why, code, command) => given().when(command).thenRejected(code));
  it('not while another request is pending, nor after completion was confirmed', () => {
    given(pending)
      .when(ask({ to: '2026-01-31' }))
      .thenRejected('assignment.extension-pending');
    given(pending)
      .when(ask({ reason: 'Khác' }))
      .thenRejected('assignment.extension-pending');
    given(...confirmed)
      .when(ask())
      .thenRejected('assignment.confirmed');
  });
});

describe('an extension is granted', () => {
  it('as asked or to another day', () => {
    given(pending).when(grant()).then(granted());
    given(pending)
      .when(grant({ to: '2025-11-30', note: 'Không quá 30 ngày' }))
      .then(granted({ to: '2025-11-30', note: 'Không quá 30 ngày' }));
  });
  it('by an agency for its own directive', () =>
    given(pending)
      .when(
        grant(
          {},
          {
            by: { ...office, agency: 'BKHCN', role: 'agency-officer' },
            directive: { ...directive, number: '12/QĐ-BKHCN' },
          },
        ),
      )
      .then(granted()));
  it('by an agency to a unit that it gave a sub-task, and by no other agency', () => {
    const by = { ...office, agency: 'BYT', role: 'agency-officer' };
    given(pending)
      .when(grant({}, { by, givenBy: 'BYT' }))
      .then(granted());
    given(pending)
      .when(grant({}, { by, givenBy: 'BTC', directive: { ...directive, number: '12/QĐ-BYT' } }))
      .thenRejected('assignment.decider-not-of-issuer');
  });
  it('once', () => given(pending, done[0][1]).when(grant()).thenNothing());
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, around]) => [why, code, grant({}, around)] as const),
    ...days.map(([why, code, to]) => [why, code, grant({ to })] as const),
    ['where there is no due day', 'assignment.no-deadline', grant({}, { duty: { ...duty, dueOn: null } })],
    ['without a document', 'assignment.decision-missing', grant({ decidedBy: { ...decidedBy, number: ' ' } })],
    [
      'by a document of no day',
      'assignment.day-unreadable',
      grant({ decidedBy: { ...decidedBy, signedOn: '2025-02-30' } }),
    ],
    ['with too long a note', 'assignment.text-too-long', grant({ note: 'x'.repeat(REASON_LIMIT + 1) })],
    ['where it was not asked for', 'assignment.request-unknown', grant({ request: 4 })],
    ['before it was asked for', 'assignment.decision-before-request', grant({}, { effectiveOn: '2025-10-19' })],
    ['by who asked', 'assignment.decider-is-asker', grant({}, { by: { ...office, subject: 'u-asker' } })],
    [
      'by another agency',
      'assignment.decider-not-of-issuer',
      grant({}, { by: { ...officer, subject: 'u-other', agency: 'BKHCN' } }),
    ],
  ])('not %s', (_why, code, command) => given(pending).when(command).thenRejected(code));
  it('not when it was decided otherwise, nor after completion was confirmed', () => {
    given(pending, done[0][1])
      .when(grant({ to: '2025-11-30' }))
      .thenRejected('assignment.request-decided');
    given(pending, done[1][1]).when(grant()).thenRejected('assignment.request-decided');
    given(pending, ...confirmed)
      .when(grant())
      .thenRejected('assignment.confirmed');
  });
});

describe('an extension is refused', () => {
  it('with a reason, and a document if there is one', () => {
    given(pending).when(deny()).then(denied);
    given(pending)
      .when(deny({ decidedBy }))
      .then({ ...denied, data: { ...denied.data, decidedBy } });
  });
  it('once', () => given(pending, done[1][1]).when(deny()).thenNothing());
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, around]) => [why, code, deny({}, around)] as const),
    ['without a reason', 'assignment.reason-missing', deny({ reason: '' })],
    ['by a document without number', 'assignment.decision-missing', deny({ decidedBy: { ...decidedBy, number: '' } })],
    ['where it was not asked for', 'assignment.request-unknown', deny({ request: 4 })],
    ['before it was asked for', 'assignment.decision-before-request', deny({}, { effectiveOn: '2025-10-19' })],
    ['by who asked', 'assignment.decider-is-asker', deny({}, { by: { ...office, subject: 'u-asker' } })],
    [
      'by another agency',
      'assignment.decider-not-of-issuer',
      deny({}, { by: { ...officer, subject: 'u-other', agency: null } }),
    ],
  ])('not %s', (_why, code, command) => given(pending).when(command).thenRejected(code));
  it('not when it was decided otherwise', () =>
    given(pending, done[0][1]).when(deny()).thenRejected('assignment.request-decided'));
});

describe('an extension of a sub-task', () => {
  const within = (ceiling: string) => ({ duty: { ...duty, ceiling } });
  it('ends where the assignment ends that it belongs to, asked for or granted', () => {
    given()
      .when(ask({}, within('2025-12-30')))
      .thenRejected('assignment.due-after-parent');
    given()
      .when(ask({}, within('2025-12-31')))
      .then(asked());
    given(pending)
      .when(grant({}, within('2025-12-30')))
      .thenRejected('assignment.due-after-parent');
    given(pending)
      .when(grant({}, within('2025-12-31')))
      .then(granted());
  });
});
