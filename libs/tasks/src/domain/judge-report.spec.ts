import type { Recorded } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type { AssignmentEvent, StatusReportCorrected, StatusReported } from './assignment.events.js';
import { confirmedCompletion } from './confirmed-completion.js';
import type { Correction } from './correct-status-report.js';
import { REASON_LIMIT } from './text-faults.js';

const given = givenFor(assignmentDecider);
const duty = { assigned: true, assignedOn: '2025-04-01', dueOn: '2025-10-31', withdrawn: false };
const id = { taskId: 't1', agency: 'BYT' };
const saying = {
  claim: 'completed',
  resultText: 'Đã ban hành bộ chỉ số',
  completion: { on: '2025-10-24', basis: 'stated' },
  criterion: null,
  evidence: [],
  contradictions: [],
} as const satisfies Omit<StatusReported['data'], 'taskId' | 'agency'>;
const reason = 'Chưa có văn bản ban hành';

type Days = Partial<Readonly<{ effectiveOn: string; today: string; duty: typeof duty }>>;
const around = (days: Days) => ({ duty, effectiveOn: '2025-11-05', today: '2025-11-20', ...days });
const send = (data: { report?: number; reason?: string } = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'ReturnStatusReport',
  data: { ...id, report: 0, reason, ...data },
  ...around(days),
});
const confirm = (data: { report?: number; note?: string | null } = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'ConfirmCompletion',
  data: { ...id, report: 0, note: null, ...data },
  ...around(days),
});
const reopen = (data: { reason?: string } = {}, days: Days = {}): AssignmentCommand => ({
  kind: 'ReopenAssignment',
  data: { ...id, reason, ...data },
  ...around(days),
});
const correct = (data: Partial<Correction> = {}, days: Days = {}): AssignmentCommand => {
  const { claim, resultText, criterion, evidence } = saying;
  const said = { claim, resultText, completedOn: '2025-10-30', criterion, evidence };
  return { kind: 'CorrectStatusReport', data: { ...id, report: 0, reason: null, ...said, ...data }, ...around(days) };
};
const file = (data: Partial<Correction> = {}, days: Days = {}): AssignmentCommand => {
  const { claim, resultText, criterion, evidence } = saying;
  const said = { claim, resultText, completedOn: null, criterion, evidence };
  return { kind: 'FileStatusReport', data: { ...id, ...said, ...data }, ...around(days) };
};

const at = (event: AssignmentEvent, effectiveOn: string, revision: number): Recorded<AssignmentEvent> =>
  recorded(event, { effectiveOn, revision });
const reported = (effectiveOn = '2025-10-25', revision = 0, change: Partial<StatusReported['data']> = {}) =>
  at({ type: 'StatusReported', data: { ...id, ...saying, ...change } }, effectiveOn, revision);
const correctedTo = (change: Partial<StatusReportCorrected['data']> = {}): StatusReportCorrected => ({
  type: 'StatusReportCorrected',
  data: { ...id, report: 0, reason: null, ...saying, completion: { on: '2025-10-30', basis: 'stated' }, ...change },
});
const sentBack = { type: 'StatusReportReturned', data: { ...id, report: 0, reason } } as const;
const confirmed = { type: 'CompletionConfirmed', data: { ...id, report: 0, note: null } } as const;
const reopened = { type: 'AssignmentReopened', data: { ...id, reason } } as const;
const returnedOn = (day: string, revision = 1) => at(sentBack, day, revision);
const confirmedOn = (day: string, revision = 1) => at(confirmed, day, revision);
const reopenedOn = (day: string, revision = 2) => at(reopened, day, revision);

const shared: readonly (readonly [string, string, Days])[] = [
  ['by who is not assigned', 'assignment.not-assigned', { duty: { ...duty, assigned: false } }],
  ['after withdrawal', 'assignment.withdrawn', { duty: { ...duty, withdrawn: true } }],
  ['on a day that is no day', 'assignment.day-unreadable', { effectiveOn: '05/11/2025' }],
];
const decisions: readonly (readonly [string, string, Days])[] = [
  ...shared,
  ['on a day to come', 'assignment.day-in-future', { today: '2025-11-04' }],
  ['before the assignment', 'assignment.day-before-assignment', { effectiveOn: '2025-03-31' }],
  ['dated before what it decides on', 'assignment.later-on-record', { effectiveOn: '2025-10-24' }],
];

describe('a correction', () => {
  it('says it anew and names the report, which stays', () => given(reported()).when(correct()).then(correctedTo()));
  it('is weighed against the due day like a report', () =>
    given(reported())
      .when(correct({ completedOn: '2025-11-02', reason: 'Nhầm ngày' }))
      .then(
        correctedTo({
          reason: 'Nhầm ngày',
          completion: { on: '2025-11-02', basis: 'stated' },
          contradictions: ['on-time-but-completed-later'],
        }),
      ));
  it('may be of an earlier report, of a returned one and of a reopened assignment', () => {
    given(reported(), reported('2025-10-28', 1)).when(correct()).then(correctedTo());
    given(reported(), returnedOn('2025-11-01')).when(correct()).then(correctedTo());
    given(reported(), confirmedOn('2025-11-01'), reopenedOn('2025-11-02')).when(correct()).then(correctedTo());
  });
  it('is silent where the report read like that on the day', () => {
    given(reported())
      .when(correct({ completedOn: '2025-10-24' }))
      .thenNothing();
    given(reported(), at(correctedTo(), '2025-11-05', 1))
      .when(correct())
      .thenNothing();
    const later = correctedTo({ resultText: 'Khác' });
    given(reported(), at(correctedTo(), '2025-11-05', 1), at(later, '2025-11-06', 2))
      .when(correct())
      .thenNothing();
  });
  it('may go back to what the report said before', () =>
    given(reported(), at(correctedTo(), '2025-11-01', 1))
      .when(correct({ completedOn: '2025-10-24' }))
      .then(correctedTo({ completion: saying.completion })));
  it.each<readonly [string, string, AssignmentCommand]>([
    ...shared.map(([why, code, days]) => [why, code, correct({}, days)] as const),
    ['on a day to come', 'assignment.report-in-future', correct({}, { today: '2025-11-04' })],
    ['of no report', 'assignment.report-unknown', correct({ report: 7 })],
    ['before the report', 'assignment.correction-before-report', correct({}, { effectiveOn: '2025-10-24' })],
    ['without a result', 'assignment.result-missing', correct({ resultText: ' ' })],
    ['with too long a reason', 'assignment.text-too-long', correct({ reason: 'x'.repeat(REASON_LIMIT + 1) })],
  ])('is refused %s', (_why, code, command) => given(reported()).when(command).thenRejected(code));
  it('is refused once completion is confirmed, and before a decision already taken', () => {
    given(reported(), confirmedOn('2025-11-01')).when(correct()).thenRejected('assignment.confirmed');
    given(reported(), confirmedOn('2025-11-06')).when(correct()).thenRejected('assignment.later-on-record');
  });
});

describe('a report is returned', () => {
  it('with its reason, the latest one', () => {
    given(reported()).when(send()).then(sentBack);
    given(reported('2025-10-28', 0), reported('2025-10-25', 1)).when(send()).then(sentBack);
  });
  it('whatever it claims, and again after its correction', () => {
    given(reported('2025-10-25', 0, { claim: 'in-progress' }))
      .when(send())
      .then(sentBack);
    given(reported(), returnedOn('2025-11-01'), at(correctedTo(), '2025-11-02', 2))
      .when(send())
      .then(sentBack);
  });
  it('once', () => given(reported(), returnedOn('2025-11-05')).when(send()).thenNothing());
  it.each<readonly [string, string, AssignmentCommand]>([
    ...decisions.map(([why, code, days]) => [why, code, send({}, days)] as const),
    ['without a reason', 'assignment.reason-missing', send({ reason: ' ' })],
    ['with too long a reason', 'assignment.text-too-long', send({ reason: 'x'.repeat(REASON_LIMIT + 1) })],
    ['when it does not exist', 'assignment.report-unknown', send({ report: 5 })],
  ])('not %s', (_why, code, command) => given(reported()).when(command).thenRejected(code));
  it('not when it was followed by another, returned already or confirmed', () => {
    given(reported(), reported('2025-10-28', 1)).when(send()).thenRejected('assignment.report-superseded');
    given(reported(), reported('2025-10-28', 1), at(correctedTo(), '2025-11-01', 2))
      .when(send())
      .thenRejected('assignment.report-superseded');
    given(reported(), returnedOn('2025-11-01')).when(send()).thenRejected('assignment.report-returned');
    given(reported(), confirmedOn('2025-11-01')).when(send()).thenRejected('assignment.confirmed');
  });
});

describe('completion is confirmed', () => {
  it('where the latest report claims it, late or not', () => {
    given(reported()).when(confirm()).then(confirmed);
    given(reported('2025-10-25', 0, { claim: 'completed-late' }))
      .when(confirm())
      .then(confirmed);
  });
  it('of a report that was corrected after its return, and anew after reopening', () => {
    given(reported(), returnedOn('2025-11-01'), at(correctedTo(), '2025-11-02', 2))
      .when(confirm())
      .then(confirmed);
    given(reported(), confirmedOn('2025-11-01'), reopenedOn('2025-11-02')).when(confirm()).then(confirmed);
  });
  it('of a report entered late, dated before the return of another', () =>
    given(reported('2025-10-25', 0), returnedOn('2025-11-01'), reported('2025-10-28', 2))
      .when(confirm({ report: 2 }))
      .then({ type: 'CompletionConfirmed', data: { ...id, report: 2, note: null } }));
  it('once', () => given(reported(), confirmedOn('2025-11-05')).when(confirm()).thenNothing());
  it.each<readonly [string, string, AssignmentCommand]>([
    ...decisions.map(([why, code, days]) => [why, code, confirm({}, days)] as const),
    ['with too long a note', 'assignment.text-too-long', confirm({ note: 'x'.repeat(REASON_LIMIT + 1) })],
    ['of a report that does not exist', 'assignment.report-unknown', confirm({ report: 5 })],
  ])('not %s', (_why, code, command) => given(reported()).when(command).thenRejected(code));
  it('not where it is not claimed, the report was followed, returned, or confirmed otherwise', () => {
    given(reported('2025-10-25', 0, { claim: 'in-progress' }))
      .when(confirm())
      .thenRejected('assignment.nothing-to-confirm');
    given(reported(), at(correctedTo({ claim: 'not-completed' }), '2025-10-26', 1))
      .when(confirm())
      .thenRejected('assignment.nothing-to-confirm');
    given(reported(), reported('2025-10-28', 1)).when(confirm()).thenRejected('assignment.report-superseded');
    given(reported(), returnedOn('2025-11-01')).when(confirm()).thenRejected('assignment.report-returned');
    given(reported(), confirmedOn('2025-11-01')).when(confirm()).thenRejected('assignment.confirmed');
  });
  it('and then no report is filed for a later day, until it is reopened', () => {
    given(reported(), confirmedOn('2025-11-05')).when(file()).thenRejected('assignment.confirmed');
    given(reported(), confirmedOn('2025-11-05'), reopenedOn('2025-11-05'))
      .when(file())
      .then({ type: 'StatusReported', data: { ...id, ...saying, completion: null } });
    given(reported(), confirmedOn('2025-11-05'))
      .when(file({}, { effectiveOn: '2025-11-04' }))
      .then({ type: 'StatusReported', data: { ...id, ...saying, completion: null } });
  });
});

describe('a report entered late and dated before the confirmation of another', () => {
  const late = reported('2025-10-28', 2, { claim: 'in-progress', completion: null });
  const history = [reported(), confirmedOn('2025-11-01'), late];
  it('takes nothing of the confirmation: the work passes on to no successor', () =>
    given(...history)
      .when({ kind: 'TransferAssignment', data: { ...id, successor: 'BXD' }, duty, effectiveOn: '2025-11-10' })
      .thenNothing());
  it('nor is it taken for what was confirmed', () => {
    expect(confirmedCompletion(history)).toStrictEqual({ on: '2025-10-24', confirmedOn: '2025-11-01' });
    given(...history)
      .when(send({ report: 2 }))
      .thenRejected('assignment.report-superseded');
    given(...history)
      .when(confirm({ report: 2 }))
      .thenRejected('assignment.report-superseded');
  });
});

describe('an assignment is reopened', () => {
  it('after its completion was confirmed', () =>
    given(reported(), confirmedOn('2025-11-01')).when(reopen()).then(reopened));
  it('once', () => given(reported(), confirmedOn('2025-11-01'), reopenedOn('2025-11-05')).when(reopen()).thenNothing());
  it.each<readonly [string, string, AssignmentCommand]>([
    ...decisions.map(([why, code, days]) => [why, code, reopen({}, days)] as const),
    ['without a reason', 'assignment.reason-missing', reopen({ reason: '' })],
  ])('not %s', (_why, code, command) => given(reported(), confirmedOn('2025-11-01')).when(command).thenRejected(code));
  it('not where completion is not confirmed', () => {
    given().when(reopen()).thenRejected('assignment.not-confirmed');
    given(reported()).when(reopen()).thenRejected('assignment.not-confirmed');
    given(reported(), confirmedOn('2025-11-01'), reopenedOn('2025-11-02'))
      .when(reopen())
      .thenRejected('assignment.not-confirmed');
  });
});
