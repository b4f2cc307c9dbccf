import { changesOf, runningSums } from './running-sums.js';

const one = { '2025-01-02': { 's:overdue': 1, 'a:BYT': 1 }, '2025-01-05': { 's:overdue': -1 } };
const other = { '2025-01-02': { 's:overdue': -1 }, '2025-01-03': { 's:standing': 2 } };

describe('running sums', () => {
  it('say how counters stand after each day on which one changes', () =>
    expect(runningSums([one, other])).toStrictEqual({
      counters: ['a:BYT', 's:overdue', 's:standing'],
      days: [
        { day: '2025-01-02', sums: [1, 0, 0] },
        { day: '2025-01-03', sums: [1, 0, 2] },
        { day: '2025-01-05', sums: [1, -1, 2] },
      ],
    }));

  it('leave out what cancels itself', () =>
    expect(runningSums([{ '2025-01-02': { 's:overdue': 1 } }, other])).toStrictEqual({
      counters: ['s:standing'],
      days: [{ day: '2025-01-03', sums: [2] }],
    }));

  it('can be taken apart and summed again with others', () =>
    expect(runningSums([runningSums([one]), runningSums([other])].map(changesOf))).toStrictEqual(
      runningSums([one, other]),
    ));
});
