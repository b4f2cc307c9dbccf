import type { Recorded } from '#libs/kernel';
import type { Open, StoreUnderTest } from './log-under-test.js';
import { newEvents } from './new-events.js';

const types = (events: readonly Recorded[]): string => events.map(({ type }) => type).join('');

const filled = async (open: Open): Promise<StoreUnderTest> => {
  const store = open();
  await store.append('task-1', 'must-not-exist', newEvents('A', 'B'));
  await store.append('task-2', 'must-not-exist', newEvents('X'));
  await store.append('task-1', 1, newEvents('C', 'B'));
  await store.append('task-3', 'must-not-exist', newEvents('Y'));
  return store;
};

export const readingContract = (open: Open): void => {
  it('reads a stream forward and backward, from a revision and up to a limit', async () => {
    const store = await filled(open);
    expect(types(await store.readStream('task-1'))).toBe('ABCB');
    expect(types(await store.readStream('task-1', { from: 1, limit: 2 }))).toBe('BC');
    expect(types(await store.readStream('task-1', { direction: 'backward' }))).toBe('BCBA');
    expect(types(await store.readStream('task-1', { direction: 'backward', limit: 1 }))).toBe('B');
    expect(types(await store.readStream('task-1', { direction: 'backward', from: 2, limit: 2 }))).toBe('CB');
    expect(types(await store.readStream('task-1', { from: 4 }))).toBe('');
    expect(types(await store.readStream('task-1', { limit: 0 }))).toBe('');
  });

  it('reads on in a stream that was read before, by whomever it was written since', async () => {
    const store = await filled(open);
    const before = await store.readStream('task-1');
    const other = open();
    expect(await Promise.all([store.readStream('task-1'), other.readStream('task-1')])).toStrictEqual([before, before]);
    await other.append('task-1', 3, newEvents('D', 'E'));
    expect(types(await store.readStream('task-1'))).toBe('ABCBDE');
    await store.append('task-1', 5, newEvents('F'));
    const read = await Promise.all([store, store, other].map((each) => each.readStream('task-1')));
    expect(read.map(types)).toStrictEqual(['ABCBDEF', 'ABCBDEF', 'ABCBDEF']);
    expect(types(before)).toBe('ABCB');
  });

  it('holds what anybody had written by the moment since which a reading may be', async () => {
    const store = await filled(open);
    await store.readStream('task-1');
    await open().append('task-1', 3, newEvents('D'));
    const since = performance.now();
    const read = await Promise.all([1, 2].map(() => store.readStream('task-1', { since })));
    expect(read.map(types)).toStrictEqual(['ABCBD', 'ABCBD']);
    expect(types(await store.readStream('task-1', { since: 0 }))).toBe('ABCBD');
  });

  it('finds nothing in a stream that was never written to', async () => {
    const store = await filled(open);
    expect(await store.readStream('task-9')).toStrictEqual([]);
    expect(await store.readStream('task-9', { direction: 'backward' })).toStrictEqual([]);
    expect(await store.readStream('TASK-1')).toStrictEqual([]);
  });

  it('reads the whole log in order, page by page', async () => {
    const store = await filled(open);
    expect(types(await store.read(0, 100))).toBe('ABXCBY');
    expect(types(await store.read(0, 4))).toBe('ABXC');
    expect((await store.read(4, 4)).map(({ sequence }) => sequence)).toStrictEqual([4, 5]);
    expect(await store.read(6, 4)).toStrictEqual([]);
    expect(types(await store.read(-5, 2))).toBe('AB');
  });

  it('reads only the types that are asked for', async () => {
    const store = await filled(open);
    expect(types(await store.read(0, 100, ['B', 'Y']))).toBe('BBY');
    expect((await store.read(2, 1, ['Y', 'B', 'B'])).map(({ sequence }) => sequence)).toStrictEqual([4]);
    expect(await store.read(0, 100, ['Z'])).toStrictEqual([]);
    expect(await store.read(0, 100, [])).toStrictEqual([]);
  });

  it('reads the events of single sequences in the order of the log', async () => {
    const store = await filled(open);
    expect(types(await store.readSequences([3, 0, 5, 5, 99]))).toBe('ACY');
    expect(await store.readSequences([])).toStrictEqual([]);
  });

  it('reads several streams at once in the order of the log', async () => {
    const store = await filled(open);
    expect(types(await store.readStreams(['task-3', 'task-1', 'task-1', 'task-9']))).toBe('ABCBY');
    expect(await store.readStreams([])).toStrictEqual([]);
  });

  it('knows its head, -1 when it is empty', async () => {
    expect(await open().head()).toBe(-1);
    expect(await (await filled(open)).head()).toBe(5);
  });

  it('knows how far it was at an instant, never within an append', async () => {
    const store = open();
    expect(await store.sequenceAt('2999-01-01T00:00:00Z')).toBe(-1);
    await store.append('task-1', 'must-not-exist', newEvents('A', 'B'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.append('task-2', 'must-not-exist', newEvents('C'));
    const [first, second, last] = await store.read(0, 3);
    expect(second?.recordedAt).toBe(first?.recordedAt);
    expect(await store.sequenceAt(first?.recordedAt ?? '')).toBe(1);
    expect(await store.sequenceAt(last?.recordedAt ?? '')).toBe(2);
    expect(await store.sequenceAt('2999-01-01T00:00:00+07:00')).toBe(2);
    expect(await store.sequenceAt('2020-01-01T00:00:00Z')).toBe(-1);
  });
};
