import type { Recorded } from '#libs/kernel';
import { givenFor, recorded } from '#libs/testing';
import type { ExtensionGranted } from './assignment.events.js';
import { taskDecider } from './task.decider.js';
import type { DeadlineExtended, ProgressObserved, TaskAssigned, TaskEvent, TaskWithdrawn } from './task.events.js';

export const START = '2025-04-01';
export const on = <Event extends TaskEvent>(effectiveOn: string, event: Event) => recorded(event, { effectiveOn });
export const given = (...past: readonly (TaskEvent | Recorded<TaskEvent>)[]) =>
  givenFor(taskDecider)(
    ...past.map((event, sequence) => ({ ...('metadata' in event ? event : on(START, event)), sequence })),
  );
export type When = Partial<{ effectiveOn: string; today: string | null }>;
export const entered = { effectiveOn: '2025-10-20', today: '2025-12-31' };
export const task: TaskAssigned['data'] = {
  taskId: 't1',
  directiveId: 'd1',
  directive: { number: '71/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-04-01' },
  clause: 'III.2',
  title: 'Xây dựng bộ chỉ số',
  field: 'Chuyển đổi số',
  leadText: 'Bộ Y tế, các địa phương',
  leads: [
    { kind: 'agency', code: 'BYT', name: 'Bộ Y tế' },
    { kind: 'group', code: 'G-X', name: 'Các địa phương', members: ['T01', 'T02'] },
  ],
  unresolvedLeads: [],
  assignees: ['BYT', 'T01', 'T02'],
  coordinators: ['BTC'],
  product: 'Quyết định',
  approver: null,
  due: { text: 'Tháng 10/2025', kind: 'day', on: '2025-10-31' },
  listing: null,
};
export const decidedBy = { number: '90/NQ-CP', kind: 'Nghị quyết', signedOn: '2025-10-20' };
export const extension: DeadlineExtended['data'] = {
  taskId: 't1',
  agency: null,
  from: '2025-10-31',
  to: '2025-11-30',
  kind: 'extended',
  decidedBy,
  reason: 'Chờ ý kiến',
};
export const observation: ProgressObserved['data'] = {
  taskId: 't1',
  listing: {
    notice: '624/TB-VPCP',
    signedOn: '2025-11-16',
    appendix: 'II',
    section: null,
    sectionTitle: null,
    group: null,
    ordinal: 1,
    row: 1,
  },
  dataDate: '2025-11-07',
  observer: 'VPCP',
  label: 'Đã hoàn thành',
  claim: 'completed',
  resultText: 'Đã trình',
  completion: { on: '2025-10-24', basis: 'inferred' },
};
export const withdrawal: TaskWithdrawn['data'] = { taskId: 't1', reason: 'Không còn cần thiết', decidedBy };

export const assigned = (change: Partial<typeof task> = {}): TaskAssigned => ({
  type: 'TaskAssigned',
  data: { ...task, ...change },
});
export const standing = assigned({ due: { text: 'Thường xuyên', kind: 'standing', on: null } });
export const extended = (change: Partial<typeof extension> = {}): DeadlineExtended => ({
  type: 'DeadlineExtended',
  data: { ...extension, ...change },
});
export const withdrawn: TaskWithdrawn = { type: 'TaskWithdrawn', data: withdrawal };
export const observed: ProgressObserved = { type: 'ProgressObserved', data: observation };

export const assign = (change: Partial<typeof task> = {}, when: When = {}) => ({
  ...{ kind: 'AssignTask' as const, ...entered, ...when },
  data: { ...task, ...change },
});
export const extend = (
  change: Partial<Omit<typeof extension, 'from'>> = {},
  when: When & { granted?: readonly Recorded<ExtensionGranted>[]; ceiling?: string | null } = {},
) => {
  const { from: _from, ...data } = { ...extension, ...change };
  const late = data.kind === 'remedial' ? { effectiveOn: '2025-11-10' } : {};
  return { kind: 'ExtendDeadline' as const, data, granted: [], ceiling: null, ...entered, ...late, ...when };
};
export const withdraw = (change: Partial<typeof withdrawal> = {}, when: When = {}) => ({
  ...{ kind: 'WithdrawTask' as const, ...entered, ...when },
  data: { ...withdrawal, ...change },
});
export const observe = (change: Partial<typeof observation> = {}, when: When = {}) => ({
  ...{ kind: 'ObserveProgress' as const, ...entered, ...when },
  data: { ...observation, ...change },
});
