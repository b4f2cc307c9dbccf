import type { Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { assigneesOf } from './assignees-of.js';
import { dutyOf } from './duty.js';
import { leadsOn } from './leads.js';
import { predecessorsOf } from './predecessors-of.js';
import type { TaskAssigned, TaskEvent } from './task.events.js';

const assigned: TaskAssigned = {
  type: 'TaskAssigned',
  data: {
    ...{ taskId: 't1', directiveId: 'd1', directive: { number: '71/NQ-CP', kind: null, signedOn: null }, clause: null },
    ...{ title: 't', field: null, leadText: '', leads: [], unresolvedLeads: [], assignees: ['BTTTT', 'BYT'] },
    ...{ coordinators: [], product: null, approver: null, listing: null },
    due: { text: null, kind: 'day', on: '2025-10-31' },
  },
};
const at = (event: TaskEvent, effectiveOn: string, sequence: number): Recorded<TaskEvent> =>
  recorded(event, { effectiveOn, sequence });
const succeeded = (agency: string, successor: string, on: string, sequence: number) =>
  at({ type: 'LeadSucceeded', data: { taskId: 't1', agency, successor } }, on, sequence);
const start = at(assigned, '2025-01-10', 0);
const merged = [start, succeeded('BTTTT', 'BKHCN', '2025-03-01', 1)];

describe('who answers for a task', () => {
  it('is the successor from the merger on', () => {
    expect(leadsOn('2025-02-28', merged)).toStrictEqual(['BTTTT', 'BYT']);
    expect(leadsOn('2025-03-01', merged).toSorted()).toStrictEqual(['BKHCN', 'BYT']);
    expect(assigneesOf(merged)).toStrictEqual(['BTTTT', 'BYT', 'BKHCN']);
  });

  it('is one agency where a co-lead took over', () => {
    const history = [start, succeeded('BTTTT', 'BYT', '2025-03-01', 1)];
    expect(leadsOn('2025-03-01', history)).toStrictEqual(['BYT']);
    expect(predecessorsOf(history, 'BYT')).toStrictEqual([]);
  });

  it('is traced through several mergers', () => {
    const history = [...merged, succeeded('BKHCN', 'BGDDT', '2026-01-01', 2)];
    expect(predecessorsOf(history, 'BGDDT')).toStrictEqual(['BKHCN', 'BTTTT']);
    expect(predecessorsOf(history, 'BYT')).toStrictEqual([]);
  });
});

describe('the duty that an agency took over', () => {
  const moved = at(
    {
      type: 'DeadlineExtended',
      data: {
        ...{ taskId: 't1', agency: 'BTTTT', from: '2025-10-31', to: '2025-11-30', kind: 'extended', reason: null },
        decidedBy: { number: '1/X', kind: null, signedOn: null },
      },
    },
    '2025-02-01',
    9,
  );
  it('begins with the merger and keeps the due day as it counted', () => {
    const duty = dutyOf([...merged, moved], 'BKHCN', { effectiveOn: '2025-06-01', completedOn: null });
    expect(duty).toStrictEqual({
      assigned: true,
      assignedOn: '2025-03-01',
      dueOn: '2025-11-30',
      withdrawn: false,
    });
  });

  it('is not moved by what was granted to another lead', () =>
    expect(dutyOf([...merged, moved], 'BYT', { effectiveOn: '2025-06-01', completedOn: null }).dueOn).toBe(
      '2025-10-31',
    ));
});
