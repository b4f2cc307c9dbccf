import { givenFor, recorded } from '#libs/testing';
import { assignmentDecider } from './assignment.decider.js';
import type { AssignmentEvent, StatusReported } from './assignment.events.js';
import type { Duty } from './duty.js';

const own = { taskId: 't1', agency: 'BTC' };
const duty: Duty = { assigned: true, assignedOn: '2025-05-01', dueOn: '2025-10-31', withdrawn: false };
const done = (completedOn = '2025-10-20', change: Partial<Duty> = {}) => ({
  ...{ kind: 'ReportSubTasks' as const, effectiveOn: '2025-11-05', duty: { ...duty, ...change } },
  data: { ...own, completedOn, resultText: 'Xong' },
});
const reported = (claim: StatusReported['data']['claim'], on = '2025-10-20'): StatusReported => ({
  type: 'StatusReported',
  data: {
    ...{ ...own, claim, resultText: 'Xong', criterion: null, evidence: [], contradictions: [] },
    completion: { on, basis: 'stated' },
  },
});
const at = (effectiveOn: string, event: AssignmentEvent, revision = 0) =>
  recorded(event, { effectiveOn, revision, sequence: revision });
const given = (...past: AssignmentEvent[]) => givenFor(assignmentDecider)(...past);
const open: StatusReported = {
  ...reported('in-progress'),
  data: { ...reported('in-progress').data, completion: null },
};

describe('what the units of an agency have done', () => {
  it('is reported for it as done on the last day of theirs', () => given().when(done()).then(reported('completed')));
  it('is late when that day is after the due day', () =>
    given().when(done('2025-11-01')).then(reported('completed-late', '2025-11-01')));
  it('follows what the agency said of work under way', () =>
    given(at('2025-10-01', open)).when(done()).then(reported('completed')));
  it('says nothing where the agency has claimed completion itself', () =>
    given(at('2025-10-20', reported('completed')))
      .when(done())
      .thenNothing());
  it('says it again once that claim was returned', () => {
    const returned: AssignmentEvent = { type: 'StatusReportReturned', data: { ...own, report: 0, reason: 'x' } };
    given(at('2025-10-20', reported('completed')), at('2025-10-25', returned, 1))
      .when(done())
      .then(reported('completed'));
  });
  it('says nothing where the duty has ended', () => {
    given()
      .when(done('2025-10-20', { withdrawn: true }))
      .thenNothing();
    given()
      .when(done('2025-10-20', { assigned: false }))
      .thenNothing();
    const passed: AssignmentEvent = {
      type: 'AssignmentTransferred',
      data: { ...own, successor: 'BKHCN', lapsedRequest: null },
    };
    given(at('2025-11-01', passed)).when(done()).thenNothing();
  });
});
