import { recorded } from '#libs/testing';
import { clearsAfter, type TaskClears } from './task-clears.js';
import type { TimelineEvent } from './meaning-of.js';

const task = { title: 'Nối mạng', leads: [], unresolvedLeads: [], assignees: ['BYT'], due: { kind: 'none' } };
const assigned = { type: 'TaskAssigned', data: { ...task, taskId: 't', product: null, approver: 'Thủ tướng' } };
const amended = (field: string, to: string) => ({
  type: 'TaskAmended',
  data: { taskId: 't', changes: [{ field, to }] },
});
const lead = (agency: string) => ({ type: 'LeadAdded', data: { taskId: 't', agency } });

const missingAfter = (...told: readonly (readonly [on: string, fact: { type: string; data: object }])[]) =>
  told.reduce<TaskClears | null>(
    (before, [effectiveOn, fact]) => clearsAfter(before, recorded(fact as TimelineEvent, { effectiveOn })),
    null,
  )?.missing;

describe('the clears of a task by day', () => {
  it('hold from the day on which they were told', () =>
    expect(missingAfter(['2025-01-01', assigned], ['2025-02-01', amended('product', 'Quyết định')])).toStrictEqual([
      { from: '2025-01-01', missing: ['time', 'product'] },
      { from: '2025-02-01', missing: ['time'] },
    ]));

  it('are as told last from that day on, whatever had been told of later days', () =>
    expect(
      missingAfter(
        ['2025-01-01', assigned],
        ['2025-03-01', lead('BCA')],
        ['2025-02-01', amended('product', 'Quyết định')],
      ),
    ).toStrictEqual([
      { from: '2025-01-01', missing: ['time', 'product'] },
      { from: '2025-02-01', missing: ['time', 'responsibility'] },
    ]));

  it('stay the same object when nothing changes on any day', () => {
    const before = clearsAfter(null, recorded(assigned as unknown as TimelineEvent, { effectiveOn: '2025-01-01' }));
    const after = clearsAfter(
      before,
      recorded(amended('title', 'Nối mạng các xã') as unknown as TimelineEvent, { effectiveOn: '2025-02-01' }),
    );
    expect(after?.missing).toBe(before?.missing);
    expect(after?.asked.title).toBe('Nối mạng các xã');
  });
});
