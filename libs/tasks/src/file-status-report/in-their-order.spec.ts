import { setTimeout } from 'node:timers/promises';
import { inTheirOrder } from './in-their-order.js';

const letters = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3', 'd1', 'e1'];
const byLetter = { keyOf: (item: string) => item.slice(0, 1), atOnce: 3 };

describe('the reports of a batch', () => {
  it('are filed one after the other where they are of one assignment, and are answered in the order sent', async () => {
    const begun: string[] = [];
    const running = new Set<string>();
    const results = await inTheirOrder(letters, byLetter, async (item) => {
      const key = item.slice(0, 1);
      if (running.has(key)) throw new Error(`${item} did not wait`);
      running.add(key);
      begun.push(item);
      await setTimeout(item.startsWith('a') ? 5 : 1);
      running.delete(key);
      return item.toUpperCase();
    });
    expect(results).toStrictEqual(letters.map((item) => item.toUpperCase()));
    expect(begun.filter((item) => item.startsWith('a'))).toStrictEqual(['a1', 'a2', 'a3']);
  });

  it('are at most so many at once', async () => {
    let running = 0;
    let most = 0;
    await inTheirOrder(letters, byLetter, async () => {
      most = Math.max(most, (running += 1));
      await setTimeout(1);
      running -= 1;
    });
    expect(most).toBe(3);
  });

  it('end with the first failure, once what is under way has ended', async () => {
    const ended: string[] = [];
    const filing = inTheirOrder(letters, byLetter, async (item) => {
      if (item === 'b1') throw new Error('the database is gone');
      await setTimeout(2);
      ended.push(item);
    });
    await expect(filing).rejects.toThrow('the database is gone');
    expect(ended).toStrictEqual(['a1', 'c1']);
  });
});
