import type { Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { PageReads } from './page-reads.js';

const log = (length: number): readonly Recorded[] =>
  Array.from({ length }, (_, sequence) => recorded({ type: 'x', data: {} }, { sequence }));

const readFrom = (events: readonly Recorded[]) => {
  const selects: (readonly [number, number])[] = [];
  const reads = new PageReads(async (from, limit) => {
    selects.push([from, limit]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    return events.slice(from, from + limit);
  });
  const sequences = async (from: number, limit: number) =>
    (await reads.read(from, limit)).map(({ sequence }) => sequence);
  return { selects, sequences };
};

describe('pages that many want at once', () => {
  it('are cut from one reading that reaches to the end of the log', async () => {
    const { selects, sequences } = readFrom(log(6));
    const pages = await Promise.all([sequences(4, 10), sequences(2, 10), sequences(6, 10), sequences(2, 3)]);
    expect(pages).toStrictEqual([[4, 5], [2, 3, 4, 5], [], [2, 3, 4]]);
    expect(selects).toStrictEqual([[2, 10]]);
  });

  it('are read for themselves where the first page ends before they do', async () => {
    const { selects, sequences } = readFrom(log(20));
    const pages = await Promise.all([sequences(0, 4), sequences(1, 3), sequences(2, 4), sequences(9, 2)]);
    expect(pages).toStrictEqual([
      [0, 1, 2, 3],
      [1, 2, 3],
      [2, 3, 4, 5],
      [9, 10],
    ]);
    expect(selects).toStrictEqual([
      [0, 4],
      [2, 4],
      [9, 2],
    ]);
  });
});
