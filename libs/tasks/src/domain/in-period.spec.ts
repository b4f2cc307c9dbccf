import type { Recorded } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type { AssignmentEvent, CompletionConfirmed, StatusReported } from './assignment.events.js';
import type { Duty } from './duty.js';

const given = givenFor(assignmentDecider);
const id = { taskId: 't1', agency: 'BYT' };
const once: Duty = { assigned: true, assignedOn: '2025-09-10', dueOn: '2025-12-31', withdrawn: false };
const duty: Duty = {
  ...{ ...once, dueOn: null },
  recurrence: { every: 'month', dueDay: 'last' },
};
const saying = { claim: 'completed' as const, resultText: 'Đã báo cáo', criterion: null, evidence: [] };
type Named = Readonly<{ period?: string; completedOn?: string }>;
const file = (effectiveOn: string, { period, completedOn }: Named = {}, of = duty): AssignmentCommand => ({
  kind: 'FileStatusReport',
  data: { ...id, ...saying, completedOn: completedOn ?? null, ...(period === undefined ? {} : { period }) },
  ...{ duty: of, effectiveOn, today: '2025-11-20' },
});
const reported = (period: string): StatusReported => ({
  type: 'StatusReported',
  data: { ...id, ...saying, completion: null, contradictions: [], period },
});
const confirmed = (report: number): CompletionConfirmed => ({
  type: 'CompletionConfirmed',
  data: { ...id, report, note: null },
});
const on = (event: AssignmentEvent, effectiveOn: string, revision: number): Recorded<AssignmentEvent> =>
  recorded(event, { effectiveOn, revision });
const october = [on(reported('2025-10'), '2025-10-30', 0), on(confirmed(0), '2025-11-03', 1)];

describe('a report of a recurring duty', () => {
  it('speaks of the period of its day', () => given().when(file('2025-10-30')).then(reported('2025-10')));

  it('speaks of the period that it names, though it comes later', () =>
    given()
      .when(file('2025-11-05', { period: '2025-10' }))
      .then(reported('2025-10')));

  it('is weighed against the due day of its period', () => {
    const late = { ...reported('2025-10').data, contradictions: ['on-time-but-completed-later'] };
    given()
      .when(file('2025-11-05', { period: '2025-10', completedOn: '2025-11-04' }))
      .then({ type: 'StatusReported', data: { ...late, completion: { on: '2025-11-04', basis: 'stated' } } });
  });

  it('is open for the next period when one is confirmed, and not for that one', () => {
    given(...october)
      .when(file('2025-11-10'))
      .then(reported('2025-11'));
    given(...october)
      .when(file('2025-11-10', { period: '2025-10' }))
      .thenRejected('assignment.confirmed');
  });

  it.each([
    ['a period that the task does not have', '2025-Q4'],
    ['a period before the assignment', '2025-08'],
    ['a period that has not begun', '2025-12'],
  ])('is refused for %s', (_, period) =>
    given().when(file('2025-11-10', { period })).thenRejected('assignment.period-unknown'),
  );

  it('names no period of a duty that does not recur', () =>
    given()
      .when(file('2025-11-10', { period: '2025-10' }, once))
      .thenRejected('assignment.period-unexpected'));

  it('is silent when it says the same of the same period, and is heard of another one', () => {
    given(on(reported('2025-11'), '2025-11-10', 0))
      .when(file('2025-11-10'))
      .thenNothing();
    given(on(reported('2025-11'), '2025-11-10', 0))
      .when(file('2025-11-10', { period: '2025-10' }))
      .then(reported('2025-10'));
  });
});

describe('a judgement on a recurring duty', () => {
  const by = { duty, effectiveOn: '2025-11-15', today: '2025-11-20' };
  const november = on(reported('2025-11'), '2025-11-10', 2);

  it('is on the report of one period, whatever came for another', () => {
    const first = on(reported('2025-10'), '2025-10-30', 0);
    given(first, on(reported('2025-11'), '2025-11-10', 1))
      .when({ kind: 'ConfirmCompletion', data: { ...id, report: 0, note: null }, ...by })
      .then(confirmed(0));
  });

  it('reopens the period that was confirmed last, or the one it names', () => {
    const reopen = (period?: string): AssignmentCommand => ({
      kind: 'ReopenAssignment',
      data: { ...id, reason: 'r', ...(period === undefined ? {} : { period }) },
      ...by,
    });
    const reopened = { type: 'AssignmentReopened', data: { ...id, reason: 'r', period: '2025-10' } } as const;
    given(...october, november)
      .when(reopen())
      .then(reopened);
    given(...october, november)
      .when(reopen('2025-10'))
      .then(reopened);
    given(...october, november)
      .when(reopen('2025-11'))
      .thenRejected('assignment.not-confirmed');
    given(...october, november, on(reopened, '2025-11-15', 3))
      .when(reopen())
      .thenNothing();
  });

  it('does not keep a duty with an agency that is merged: there is always a next period', () => {
    const data = { ...id, successor: 'BTC' };
    given(...october)
      .when({ kind: 'TransferAssignment', data, duty, effectiveOn: '2025-11-15' })
      .then({ type: 'AssignmentTransferred', data: { ...data, lapsedRequest: null } });
  });
});
