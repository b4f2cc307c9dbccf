import type { NoticeRow } from '#libs/intake/facts';
import type { TaskEvent } from '#libs/tasks/facts';
import { assignmentOf } from './assignment-of.js';
import { isNews } from './is-news.js';
import { observationOf } from './observation-of.js';

const row = (over: Partial<NoticeRow> = {}, signedOn = '2025-11-16'): NoticeRow => ({
  taskId: 't1',
  directiveId: 'd1',
  directive: { number: '5/KH-UB', kind: 'Kế hoạch', signedOn: '2025-03-02', printed: 'Kế hoạch 5/KH-UB' },
  effectiveOn: '2025-03-02',
  listing: {
    ...{ notice: '9/TB-VPCP', signedOn, appendix: 'I', section: 2, sectionTitle: 'Quá hạn', group: null },
    ...{ ordinal: 4, row: 1 },
  },
  title: 'Nối mạng các xã',
  leadText: 'Bộ Y tế',
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  unresolvedLeads: [],
  assignees: ['BYT'],
  due: { text: '31/10/2025', kind: 'day', on: '2025-10-31' },
  progress: null,
  ...over,
});
const spoken = (effectiveOn = '2025-11-07', signedOn = '2025-11-16'): NoticeRow =>
  row(
    { progress: { effectiveOn, label: 'Đang thực hiện', claim: 'in-progress', resultText: null, completion: null } },
    signedOn,
  );

const assigned: TaskEvent = { type: 'TaskAssigned', data: assignmentOf(row()) };
const observed: TaskEvent = { type: 'ProgressObserved', data: observationOf(spoken(), '9/TB-VPCP')! };

describe('a row of a notice', () => {
  it('is no news when the same notice was read before, whatever the format', () => {
    expect(isNews(row(), [assigned])).toBe(false);
    expect(isNews(spoken(), [assigned, observed])).toBe(false);
  });
  it('is news when a further notice lists the task, be it without a word of progress', () =>
    expect(isNews(row({}, '2025-12-20'), [assigned])).toBe(true));
  it('is news when a notice of the same number in another year says the same', () =>
    expect(isNews(spoken('2025-11-07', '2026-11-16'), [assigned, observed])).toBe(true));
  it('is news when the notice is corrected to another data date', () =>
    expect(isNews(spoken('2025-11-10'), [assigned, observed])).toBe(true));
});
