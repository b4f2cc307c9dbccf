import { inTurn } from './in-turn.js';

describe('readings that come all at once', () => {
  it('run in order and not all together, one that fails included', async () => {
    const turn = inTurn(2);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) =>
      turn(async () => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        if (index === 1) throw new Error('refused');
        return index;
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await work(5)).toBe(5);
  });
});
