import { assigneesOf } from './assignees-of.js';
import { dueOn } from './due-on.js';
import type { DeadlineExtended, TaskAssigned } from './task.events.js';

const assigned = (on: string | null): TaskAssigned => ({
  type: 'TaskAssigned',
  data: {
    taskId: 't1',
    directiveId: 'd1',
    directive: { number: '71/NQ-CP', kind: null, signedOn: '2025-04-01' },
    clause: null,
    title: 'Xây dựng bộ chỉ số',
    field: null,
    leadText: 'Bộ Y tế, Bộ Xây dựng',
    leads: [],
    unresolvedLeads: [],
    assignees: ['BYT', 'BXD'],
    coordinators: [],
    product: null,
    approver: null,
    due: { text: null, kind: on === null ? 'standing' : 'day', on },
    listing: null,
  },
});
const moved = (kind: DeadlineExtended['data']['kind'], to: string, agency: string | null = null): DeadlineExtended => ({
  type: 'DeadlineExtended',
  data: {
    taskId: 't1',
    agency,
    from: null,
    to,
    kind,
    decidedBy: { number: '1/X', kind: null, signedOn: null },
    reason: null,
  },
});
const october = assigned('2025-10-31');

describe('the due day that counts', () => {
  it('is the assigned one until it moves', () =>
    expect(dueOn([october], 'BYT')).toStrictEqual({
      originalDueOn: '2025-10-31',
      dueOn: '2025-10-31',
      remedialOn: null,
    }));
  it('is the extended one, and the original stays known', () =>
    expect(dueOn([october, moved('extended', '2025-11-30')], 'BYT')).toStrictEqual({
      originalDueOn: '2025-10-31',
      dueOn: '2025-11-30',
      remedialOn: null,
    }));
  it('may be amended to an earlier day', () =>
    expect(dueOn([october, moved('amended', '2025-09-30')], 'BYT').dueOn).toBe('2025-09-30'));
  it('is not moved by a remedial day, which is told beside it', () =>
    expect(dueOn([october, moved('remedial', '2025-12-31')], 'BYT')).toStrictEqual({
      originalDueOn: '2025-10-31',
      dueOn: '2025-10-31',
      remedialOn: '2025-12-31',
    }));
  it('swallows a remedial day that it reaches', () =>
    expect(
      dueOn([october, moved('remedial', '2025-12-31'), moved('extended', '2025-12-31')], 'BYT').remedialOn,
    ).toBeNull());
  it('leaves standing a remedial day beyond it', () =>
    expect(dueOn([october, moved('remedial', '2025-12-31'), moved('extended', '2025-11-30')], 'BYT').remedialOn).toBe(
      '2025-12-31',
    ));
  it('moves for one lead and not for the other', () => {
    const history = [october, moved('extended', '2025-12-31', 'BYT')];
    expect(dueOn(history, 'BYT').dueOn).toBe('2025-12-31');
    expect(dueOn(history, 'BXD').dueOn).toBe('2025-10-31');
    expect(dueOn(history, null).dueOn).toBe('2025-10-31');
  });
  it('is never brought forward by an extension for all', () => {
    const history = [october, moved('extended', '2025-12-31', 'BYT'), moved('extended', '2025-11-30')];
    expect(dueOn(history, 'BYT').dueOn).toBe('2025-12-31');
    expect(dueOn(history, 'BXD').dueOn).toBe('2025-11-30');
  });
  it('is absent for a standing task, until an amendment sets one', () => {
    expect(dueOn([assigned(null)], 'BYT')).toStrictEqual({ originalDueOn: null, dueOn: null, remedialOn: null });
    expect(dueOn([assigned(null), moved('amended', '2025-12-31')], 'BYT').dueOn).toBe('2025-12-31');
  });
  it('is unknown for a task nobody assigned', () =>
    expect(dueOn([], null)).toStrictEqual({ originalDueOn: null, dueOn: null, remedialOn: null }));
});

describe('assignees', () => {
  it('are the lead agencies of the assignment', () => {
    expect(assigneesOf([october])).toStrictEqual(['BYT', 'BXD']);
    expect(assigneesOf([])).toStrictEqual([]);
  });
});
