import type { Recorded } from '#libs/kernel';
import { givenProcess, recorded } from '#libs/testing';
import type { AgencyMerged } from '#libs/agencies/facts';
import type { TaskAssigned } from '#libs/tasks/facts';
import { transferAssignmentsWhenAgencyMerged, type TransferEvent } from './transfer-assignments.process.js';

const given = givenProcess(transferAssignmentsWhenAgencyMerged);
const assigned = (taskId: string, assignees: readonly string[], effectiveOn = '2025-01-10') => {
  const data: TaskAssigned['data'] = {
    ...{ taskId, directiveId: 'd1', directive: { number: '71/NQ-CP', kind: null, signedOn: null }, clause: null },
    ...{ title: 't', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees },
    ...{ coordinators: [], product: null, approver: null, listing: null },
    due: { text: null, kind: 'day', on: '2025-10-31' },
  };
  return recorded<TransferEvent>({ type: 'TaskAssigned', data }, { effectiveOn });
};
const merged = (code: string, successor: string, on: string): Recorded<AgencyMerged> =>
  recorded<AgencyMerged>({ type: 'AgencyMerged', data: { code, successor, on } }, { effectiveOn: on });
const transfer = (taskId: string, agency: string, successor: string, effectiveOn: string) =>
  ({ kind: 'TransferAssignment', effectiveOn, place: null, data: { taskId, agency, successor } }) as const;
const own = { taskId: 't1', agency: 'BTTTT' };

describe('transferring the duties of an agency that is merged', () => {
  it('asks once for every task in which a duty was laid on it, from the day of the merger', () =>
    given(
      assigned('t1', ['BTTTT']),
      assigned('t2', ['BYT', 'BTTTT']),
      assigned('t3', ['BYT']),
      recorded({
        type: 'LeadAdded',
        data: { ...own, decidedBy: { number: '1/X', kind: null, signedOn: null }, reason: null },
      }),
      merged('BTTTT', 'BKHCN', '2025-03-01'),
    ).then([transfer('t1', 'BTTTT', 'BKHCN', '2025-03-01'), transfer('t2', 'BTTTT', 'BKHCN', '2025-03-01')]));

  it('asks once more from the day on which a duty was laid on it anew after the merger', () => {
    const decidedBy = { number: '1/X', kind: null, signedOn: null };
    const again = { type: 'LeadAdded', data: { ...own, decidedBy, reason: null } } as const;
    given(
      ...[assigned('t1', ['BTTTT', 'BYT']), assigned('t2', ['BTTTT']), recorded(again, { effectiveOn: '2025-07-15' })],
      merged('BTTTT', 'BKHCN', '2025-03-01'),
    ).then(
      [transfer('t1', 'BTTTT', 'BKHCN', '2025-03-01'), transfer('t2', 'BTTTT', 'BKHCN', '2025-03-01')],
      [transfer('t1', 'BTTTT', 'BKHCN', '2025-07-15')],
    );
  });

  it('asks the same when it is told twice', () => {
    const history = [assigned('t1', ['BTTTT']), merged('BTTTT', 'BKHCN', '2025-03-01')];
    const { react } = transferAssignmentsWhenAgencyMerged;
    expect(react(history)).toStrictEqual(react(history));
  });

  it('follows a task that is laid on a merged agency afterwards, from the later of both days', () => {
    const merger = merged('BTTTT', 'BKHCN', '2025-03-01');
    given(merger, assigned('t1', ['BTTTT', 'BYT'])).then([transfer('t1', 'BTTTT', 'BKHCN', '2025-03-01')]);
    given(merger, assigned('t1', ['BTTTT'], '2025-06-01')).then([transfer('t1', 'BTTTT', 'BKHCN', '2025-06-01')]);
    given(merger, assigned('t1', ['BYT'])).then([]);
  });

  it('follows what is opened again after the merger', () =>
    given(
      merged('BTTTT', 'BKHCN', '2025-03-01'),
      recorded(
        { type: 'StatusReportReturned', data: { ...own, report: 0, reason: 'r' } },
        { effectiveOn: '2025-04-02' },
      ),
    ).then([transfer('t1', 'BTTTT', 'BKHCN', '2025-04-02')]));

  it('goes on from a successor that was merged itself', () =>
    given(
      merged('BKHCN', 'BGDDT', '2026-01-01'),
      recorded({ type: 'LeadSucceeded', data: { ...own, successor: 'BKHCN' } }, { effectiveOn: '2025-03-01' }),
    ).then([transfer('t1', 'BKHCN', 'BGDDT', '2026-01-01')]));

  it('lets the successor lead the task once the duty has passed on', () =>
    given(
      recorded(
        { type: 'AssignmentTransferred', data: { ...own, successor: 'BKHCN', lapsedRequest: null } },
        { effectiveOn: '2025-03-01' },
      ),
    ).then([
      {
        kind: 'SucceedLead',
        effectiveOn: '2025-03-01',
        place: null,
        data: { ...own, successor: 'BKHCN' },
      },
    ]));
});
