import type { Case } from './bench.js';
import { rowsOf } from './rows.js';
import { runCase } from './run-case.js';
import { median, pairedRatio } from './statistics.js';

const turns: string[] = [];
const variant = (name: string, ...values: readonly number[]) => {
  let run = 0;
  return {
    name,
    measure: async () => {
      turns.push(name);
      return { 'events/s': values[run++] ?? Number.NaN };
    },
  };
};
const rowsFor = async (given: Case, rounds: number) => {
  turns.length = 0;
  return rowsOf('append', given, await runCase(given, rounds, () => undefined));
};

describe('the bench kit', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toStrictEqual([2, 2.5]);
    expect(() => median([])).toThrow(RangeError);
  });

  it('pairs ratios by round, so that a round in which everything was slow changes nothing', () => {
    expect(pairedRatio([200, 20, 2], [100, 10, 1])).toBe(2);
    expect(pairedRatio([200, 20, 300], [100, 10, 400])).toBe(2);
    expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
  });

  it('lets the variants take turns, each round beginning with the next one, after a run that does not count', async () => {
    const given = { name: 'c', variants: [variant('ours', 1, 10, 20, 30), variant('theirs', 1, 5, 5, 5)], goals: [] };
    const [ours, theirs] = await rowsFor(given, 3);
    expect(turns).toStrictEqual(['ours', 'theirs', 'ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
    expect(ours).toStrictEqual({
      ...{ bench: 'append', case: 'c', variant: 'ours', unit: 'events/s', rounds: 3, median: 20, goals: [] },
      ...{ spread: { least: 10, most: 30 }, ratios: { theirs: 4 } },
    });
    expect(theirs).toMatchObject({ median: 5, ratios: { ours: 0.25 } });
  });

  it('judges a goal by the paired ratio, or by the figure itself where no peer is named', async () => {
    const goals = [
      { figure: 'events/s', variant: 'ours', against: 'theirs', atLeast: 2 },
      { figure: 'events/s', variant: 'ours', against: 'theirs', atLeast: 1.5 },
      { figure: 'events/s', variant: 'ours', atMost: 29 },
    ];
    const variants = [variant('ours', 30, 300), variant('theirs', 20, 160)];
    const [ours] = await rowsFor({ name: 'c', variants, goals, warmUp: false }, 2);
    expect(ours?.goals).toStrictEqual([
      { goal: '≥ 2 × theirs', reached: 1.6875, met: false },
      { goal: '≥ 1.5 × theirs', reached: 1.6875, met: true },
      { goal: '≤ 29 events/s', reached: 165, met: false },
    ]);
  });

  it('refuses what is no number, and closes what it opened', async () => {
    let open = 0;
    const given = {
      ...{ name: 'c', goals: [], variants: [variant('ours', 1, 0 / 0)] },
      open: async () => void (open += 1),
      close: async () => void (open -= 1),
    };
    await expect(rowsFor(given, 1)).rejects.toThrow(/measured as NaN/);
    expect(open).toBe(0);
  });
});
