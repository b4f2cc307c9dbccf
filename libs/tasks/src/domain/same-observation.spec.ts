import { sameObservation } from './same-observation.js';
import type { ProgressObserved } from './task.events.js';

const said: ProgressObserved['data'] = {
  taskId: 't1',
  listing: {
    notice: '624/TB-VPCP',
    signedOn: '2025-11-16',
    appendix: 'II',
    section: 1,
    sectionTitle: 'Nhóm một',
    group: null,
    ordinal: 22,
    row: 22,
  },
  dataDate: '2025-11-07',
  observer: 'VPCP',
  label: 'Đã hoàn thành',
  claim: 'completed',
  resultText: 'Đã trình Chính phủ ngày 10/10/2025.',
  completion: { on: '2025-10-10', basis: 'inferred' },
};

describe('an observation', () => {
  it.each<[string, Partial<typeof said>]>([
    [
      'Unicode form',
      { resultText: said.resultText?.normalize('NFD') ?? null, label: 'Đã hoàn thành'.normalize('NFD') },
    ],
    ['white space', { resultText: ' Đã trình\nChính phủ  ngày 10/10/2025.' }],
    ['its place', { listing: { ...said.listing, sectionTitle: 'NHÓM MỘT', appendix: 'I', ordinal: 23, row: 23 } }],
  ])('is the same whatever %s', (_what, change) => expect(sameObservation(said, { ...said, ...change })).toBe(true));

  it('takes an empty cell for no text', () =>
    expect(sameObservation({ ...said, label: null, resultText: null }, { ...said, label: '', resultText: ' ' })).toBe(
      true,
    ));

  it.each<[string, Partial<typeof said>]>([
    ['task', { taskId: 't2' }],
    ['notice', { listing: { ...said.listing, notice: '625/TB-VPCP' } }],
    ['notice of the same number in another year', { listing: { ...said.listing, signedOn: '2026-11-16' } }],
    ['data date', { dataDate: '2025-11-10' }],
    ['label', { label: 'Đang thực hiện' }],
    ['claim', { claim: 'completed-late' }],
    ['result', { resultText: 'Đã trình Chính phủ ngày 11/10/2025.' }],
  ])('is another one with another %s', (_what, change) =>
    expect(sameObservation(said, { ...said, ...change })).toBe(false),
  );
});
