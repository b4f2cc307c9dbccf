import type { Recorded } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider.js';
import type {
  AssignmentEvent,
  AssignmentTransferred,
  ExtensionRequested,
  StatusReported,
  StatusReportReturned,
} from './assignment.events.js';
import type { Duty } from './duty.js';

const given = givenFor(assignmentDecider);
const duty: Duty = { assigned: true, assignedOn: '2025-01-10', dueOn: '2025-10-31', withdrawn: false };
const id = { taskId: 't1', agency: 'BTTTT' };
const MERGED = '2025-03-01';
const transfer = (over: Partial<Duty> = {}, effectiveOn = MERGED): AssignmentCommand => ({
  kind: 'TransferAssignment',
  data: { ...id, successor: 'BKHCN' },
  duty: { ...duty, ...over },
  effectiveOn,
});
const moved = (lapsedRequest: number | null = null): AssignmentTransferred => ({
  type: 'AssignmentTransferred',
  data: { ...id, successor: 'BKHCN', lapsedRequest },
});
const on = (event: AssignmentEvent, effectiveOn: string, revision = 0): Recorded<AssignmentEvent> =>
  recorded(event, { effectiveOn, revision });
const said = { resultText: 'x', criterion: null, evidence: [], contradictions: [] };
const reported = (claim: StatusReported['data']['claim']): StatusReported => ({
  type: 'StatusReported',
  data: { ...id, claim, completion: null, ...said },
});
const asked: ExtensionRequested = {
  type: 'ExtensionRequested',
  data: { ...id, to: '2025-12-31', reason: 'r', dueOn: '2025-10-31', filedLate: false },
};
const returned: StatusReportReturned = { type: 'StatusReportReturned', data: { ...id, report: 0, reason: 'r' } };
const passed = on(moved(), MERGED, 5);

describe('a duty of an agency that is merged', () => {
  it('passes on while it is open', () => {
    given().when(transfer()).then(moved());
    given(on(reported('in-progress'), '2025-02-01'))
      .when(transfer())
      .then(moved());
    given(on(reported('completed'), '2025-02-01'), on(returned, '2025-02-10', 1))
      .when(transfer())
      .then(moved());
  });

  it('stays where the work was done, until that is returned', () => {
    const done = on(reported('completed'), '2025-02-01');
    given(done).when(transfer()).thenNothing();
    given(done, on(returned, '2025-04-01', 1))
      .when(transfer())
      .thenNothing();
    given(done, on(returned, '2025-04-01', 1))
      .when(transfer({}, '2025-04-01'))
      .then(moved());
  });

  it('is weighed on the day of the merger, whatever was done after it', () =>
    given(on(reported('completed'), '2025-03-05'))
      .when(transfer())
      .then(moved()));

  it('takes a pending request with it, which lapses', () =>
    given(on(asked, '2025-02-01', 4))
      .when(transfer())
      .then(moved(4)));

  it('passes on once, and once more only if it was taken up again', () => {
    given(passed).when(transfer()).thenNothing();
    given(passed)
      .when(transfer({ assignedOn: '2025-05-01' }, '2025-05-01'))
      .then(moved());
  });

  it.each([
    ['who is no lead has nothing to pass on', { assigned: false }],
    ['nor has who led a task that is withdrawn', { withdrawn: true }],
  ])('%s', (_, over) => given().when(transfer(over)).thenNothing());
});

const acted = { duty, today: '2025-11-20' };
const citation = { number: '1/X', kind: null, signedOn: null };
const by = { subject: 'u', name: 'U', agency: null, role: 'government-office' };
const deeds = (effectiveOn: string): readonly AssignmentCommand[] => {
  const when = { ...acted, effectiveOn };
  const saying = {
    ...id,
    claim: 'completed' as const,
    completedOn: null,
    resultText: 'x',
    criterion: null,
    evidence: [],
  };
  const decided = { ...when, directive: null, givenBy: null, by };
  return [
    { kind: 'FileStatusReport', data: saying, ...when },
    { kind: 'CorrectStatusReport', data: { ...saying, report: 0, reason: null }, ...when },
    { kind: 'RequestExtension', data: { ...id, to: '2025-12-31', reason: 'r' }, ...when },
    {
      kind: 'GrantExtension',
      data: { ...id, request: 1, to: '2025-12-31', decidedBy: citation, note: null },
      ...decided,
    },
    { kind: 'RefuseExtension', data: { ...id, request: 1, reason: 'r', decidedBy: null }, ...decided },
    { kind: 'FileCommitment', data: { ...id, promisedOn: '2025-12-01', document: citation, note: null }, ...when },
    { kind: 'SendReminder', data: { ...id, text: 't', sender: 'VPCP' }, ...when },
    { kind: 'ReturnStatusReport', data: { ...id, report: 0, reason: 'r' }, ...when },
  ];
};

describe('a duty that has passed on', () => {
  const history = [on(reported('in-progress'), '2025-02-01', 0), passed];
  it.each(deeds(MERGED).map((deed) => [deed.kind, deed] as const))('refuses %s from that day on', (_, deed) =>
    given(...history)
      .when(deed)
      .thenRejected('assignment.transferred'),
  );

  it('still takes what is dated before that day and entered late', () =>
    given(...history)
      .when({ kind: 'SendReminder', data: { ...id, text: 't', sender: 'VPCP' }, ...acted, effectiveOn: '2025-02-28' })
      .then({ type: 'ReminderSent', data: { ...id, text: 't', sender: 'VPCP' } }));

  it('lets a completion be judged that turns out to be older than the transfer', () => {
    const completed = [passed, on(reported('completed'), '2025-02-20', 6)];
    const judged = { ...acted, effectiveOn: '2025-04-01' };
    given(...completed)
      .when({ kind: 'ConfirmCompletion', data: { ...id, report: 6, note: null }, ...judged })
      .then({ type: 'CompletionConfirmed', data: { ...id, report: 6, note: null } });
  });
});

describe('a status report', () => {
  it('claims one of the four results', () => {
    const data = { ...id, claim: 'finished' as 'completed', completedOn: null, ...said };
    given()
      .when({ kind: 'FileStatusReport', data, ...acted, effectiveOn: '2025-02-01' })
      .thenRejected('assignment.claim-unknown');
  });
});
