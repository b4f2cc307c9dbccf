import type { HistoryStep } from '#libs/views';
import { replayText } from './replay-text.js';

const step: HistoryStep = {
  sequence: 42,
  stream: 'assignment-t.BYT',
  revision: 0,
  type: 'StatusReported',
  effectiveOn: '2025-11-07',
  recordedAt: '2025-11-07T18:30:00.000000Z',
  actor: { subject: 's', name: 'Bộ Y tế', agency: 'BYT', role: 'ministry' },
  source: { document: 'ab12cd34ef'.repeat(6), place: 'Phụ lục II, STT 14', request: null },
  data: {} as HistoryStep['data'],
  changes: ['BCA', 'BCT', 'BTC', 'BYT'].map((agency) => ({
    ...{ agency, field: 'dueOn', from: '2025-10-31', to: '2025-12-31' },
  })),
  state: { status: 'in-progress', dueOn: '2025-12-31', assignments: [] },
};

describe('the replay of a task in text', () => {
  const text = replayText({ taskId: 't', steps: [step] }, 'vi');

  it('says when in Hanoi, from where, what changed for whom and the state after it', () => {
    const words = text.replace(/[│\s]+/g, ' ');
    for (const part of ['08/11/2025 01:30', 'ab12cd34', 'Đang thực hiện', '31/10/2025', '31/12/2025', '(BCA, BCT +2)'])
      expect(words).toContain(part);
  });

  it('fits into 100 columns', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(100);
  });
});
