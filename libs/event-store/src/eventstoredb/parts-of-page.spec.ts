import type { Heard } from './all-subscription.js';
import { partsOfPage } from './parts-of-page.js';

const MIB = 1_048_576;

const heard = (commit: number, bytes: number | null): Heard => ({
  position: { commit: BigInt(commit), prepare: BigInt(commit) },
  event: bytes === null ? null : (told(commit, bytes) as never),
});
const told = (commit: number, bytes: number): object => ({
  event: {
    ...{
      id: `id-${commit}`,
      streamId: `task-${commit}`,
      revision: 0n,
      type: 'A',
      isJson: true,
      created: new Date(commit),
    },
    ...{ data: { text: 'x'.repeat(bytes) }, metadata: { $schemaVersion: 1 } },
  },
});
const shapeOf = (page: readonly Heard[]): unknown =>
  [...partsOfPage(page, null, '')].map(({ to, events }) => [Number(to.commit), events.length]);

describe('a page of what EventStoreDB tells', () => {
  it('is one part of small events, and ends where the page ends, whoever wrote the last', () =>
    expect(shapeOf([heard(1, 10), heard(2, 10), heard(3, null)])).toStrictEqual([[3, 2]]));

  it('is several parts of large events, each ending with an event that it holds', () =>
    expect(shapeOf([1, 2, 3, 4, 5].map((commit) => heard(commit, 2 * MIB)))).toStrictEqual([
      [2, 2],
      [4, 2],
      [5, 1],
    ]));

  it('passes over what is not ours', () => expect(shapeOf([heard(7, null)])).toStrictEqual([[7, 0]]));

  it('is nothing where nothing was heard', () => expect(shapeOf([])).toStrictEqual([]));
});
