import type { Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { dutyOf } from './duty.js';
import type { DeadlineExtended, TaskAssigned, TaskEvent } from './task.events.js';

const decidedBy = { number: '90/NQ-CP', kind: null, signedOn: null };
const assigned: TaskAssigned = {
  type: 'TaskAssigned',
  data: {
    taskId: 't1',
    directiveId: 'd1',
    directive: { number: '71/NQ-CP', kind: null, signedOn: '2025-04-01' },
    clause: null,
    title: 'Xây dựng bộ chỉ số',
    field: null,
    leadText: 'Bộ Y tế',
    leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
    unresolvedLeads: [],
    assignees: ['BYT'],
    coordinators: [],
    product: null,
    approver: null,
    due: { text: null, kind: 'day', on: '2025-10-31' },
    listing: null,
  },
};
const moved = (kind: DeadlineExtended['data']['kind'], to: string): DeadlineExtended => ({
  type: 'DeadlineExtended',
  data: { taskId: 't1', agency: null, from: '2025-10-31', to, kind, decidedBy, reason: null },
});
const history: readonly Recorded<TaskEvent>[] = [
  recorded<TaskEvent>(assigned, { effectiveOn: '2025-04-01', sequence: 0 }),
  recorded<TaskEvent>(moved('amended', '2025-12-31'), { effectiveOn: '2025-11-20', sequence: 1 }),
  recorded<TaskEvent>(moved('extended', '2025-11-30'), { effectiveOn: '2025-10-20', sequence: 2 }),
  recorded<TaskEvent>(
    { type: 'TaskWithdrawn', data: { taskId: 't1', reason: 'x', decidedBy } },
    { effectiveOn: '2026-01-10', sequence: 3 },
  ),
];
const dutyOn = (effectiveOn: string, completedOn: string | null = null) =>
  dutyOf(history, 'BYT', { effectiveOn, completedOn });

describe('the duty of an agency', () => {
  it('starts on the day the task took effect', () =>
    expect(dutyOn('2025-10-01')).toStrictEqual({
      assigned: true,
      assignedOn: '2025-04-01',
      dueOn: '2025-10-31',
      withdrawn: false,
    }));
  it('is due as it was on the completion day, not as it became', () => {
    expect(dutyOn('2025-12-01', '2025-10-25').dueOn).toBe('2025-11-30');
    expect(dutyOn('2025-12-01', '2025-11-20').dueOn).toBe('2025-12-31');
  });
  it('takes decisions in the order of their effect, not of their recording', () =>
    expect(dutyOn('2025-12-01').dueOn).toBe('2025-12-31'));
  it('takes decisions of one day in the order of their recording', () => {
    const sameDay = [
      recorded<TaskEvent>(assigned, { effectiveOn: '2025-04-01', sequence: 0 }),
      recorded<TaskEvent>(moved('amended', '2025-12-31'), { effectiveOn: '2025-10-20', sequence: 1 }),
      recorded<TaskEvent>(moved('amended', '2025-11-15'), { effectiveOn: '2025-10-20', sequence: 2 }),
    ];
    const days = { effectiveOn: '2025-10-20', completedOn: null };
    expect(dutyOf(sameDay, 'BYT', days).dueOn).toBe('2025-11-15');
    expect(dutyOf(sameDay.toReversed(), 'BYT', days).dueOn).toBe('2025-11-15');
  });
  it('is moved by what was granted to the agency, in the order of its effect', () => {
    const granted = (to: string, effectiveOn: string, sequence: number) =>
      recorded(
        {
          type: 'ExtensionGranted' as const,
          data: { ...{ taskId: 't1', agency: 'BYT', request: 0, from: null, asked: to, to }, decidedBy, note: null },
        },
        { effectiveOn, sequence },
      );
    const due = (effectiveOn: string, to: string, sequence = 9) =>
      dutyOf(history, 'BYT', { effectiveOn, completedOn: null }, [granted(to, '2025-11-20', sequence)]).dueOn;
    expect(due('2025-11-19', '2026-01-31')).toBe('2025-11-30');
    expect(due('2025-11-20', '2026-01-31')).toBe('2026-01-31');
    expect(due('2025-11-20', '2025-12-15')).toBe('2025-12-31');
    expect(due('2025-11-20', '2026-01-31', 0)).toBe('2025-12-31');
  });
  it('ends on the day of withdrawal', () => {
    expect(dutyOn('2026-01-09').withdrawn).toBe(false);
    expect(dutyOn('2026-01-10').withdrawn).toBe(true);
  });
  describe('of leads that come and go', () => {
    const moved = (type: 'LeadAdded' | 'LeadReleased', agency: string, effectiveOn: string, sequence: number) =>
      recorded<TaskEvent>({ type, data: { taskId: 't1', agency, decidedBy, reason: null } }, { effectiveOn, sequence });
    const leads = [
      ...history.slice(0, 1),
      moved('LeadReleased', 'BYT', '2025-10-01', 1),
      moved('LeadAdded', 'BXD', '2025-09-01', 2),
      moved('LeadAdded', 'BYT', '2025-11-01', 3),
    ];
    const on = (agency: string, effectiveOn: string) => dutyOf(leads, agency, { effectiveOn, completedOn: null });

    it('starts for an added one on its day, due as the task is', () => {
      expect(on('BXD', '2025-09-01')).toStrictEqual({
        ...{ assigned: true, assignedOn: '2025-09-01', dueOn: '2025-10-31', withdrawn: false },
      });
      expect(on('BXD', '2025-08-31')).toMatchObject({ assignedOn: '2025-09-01', withdrawn: false });
    });
    it('ends for a released one on its day and not before, and begins again when it is brought back', () =>
      expect(
        ['2025-09-30', '2025-10-01', '2025-10-31', '2025-11-01'].map((day) => on('BYT', day).withdrawn),
      ).toStrictEqual([false, true, true, false]));
  });
  it.each([
    ['an agency that does not lead', history, 'BTC'],
    ['a task nobody assigned', [], 'BYT'],
  ])('is nothing for %s', (_what, events, agency) =>
    expect(dutyOf(events, agency, { effectiveOn: '2026-02-01', completedOn: null })).toStrictEqual({
      assigned: false,
      assignedOn: null,
      dueOn: null,
      withdrawn: false,
    }),
  );
});
