import { recorded } from '#libs/testing';
import { MemoryEventStore } from './memory/memory-event-store.js';
import { rememberedStreams } from './remembered-streams.js';
import type { Streams } from './streams.js';
import { WrongExpectedRevision } from './wrong-expected-revision.js';

const { metadata } = recorded({ type: 'x', data: {} });
const rang = (times: number) => ({ type: 'Rang', data: { times }, eventId: crypto.randomUUID(), metadata });

describe('remembered streams', () => {
  let store: MemoryEventStore;
  let reads: string[];
  let remembered: Streams;
  const types = async (stream: string): Promise<readonly unknown[]> =>
    (await remembered.readStream(stream)).map(({ data, revision }) => [revision, data['times']]);

  beforeEach(async () => {
    store = new MemoryEventStore();
    reads = [];
    remembered = rememberedStreams({
      append: store.append.bind(store),
      readStream: (stream, options) => {
        reads.push(stream);
        return store.readStream(stream, options);
      },
    });
    await store.append('bell-1', 'must-not-exist', [rang(1)]);
    await store.append('bell-2', 'must-not-exist', [rang(7)]);
  });

  it('are each read once, and know what was appended by way of them', async () => {
    expect(await Promise.all([types('bell-1'), types('bell-2'), types('bell-1')])).toStrictEqual([
      [[0, 1]],
      [[0, 7]],
      [[0, 1]],
    ]);
    await remembered.append('bell-1', 0, [rang(2), rang(3)]);
    expect(await types('bell-1')).toStrictEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(reads).toStrictEqual(['bell-1', 'bell-2']);
  });

  it('are read anew after another writer was met', async () => {
    await types('bell-1');
    await store.append('bell-1', 0, [rang(2)]);
    expect(await types('bell-1')).toStrictEqual([[0, 1]]);
    await expect(remembered.append('bell-1', 0, [rang(3)])).rejects.toThrow(WrongExpectedRevision);
    expect(await types('bell-1')).toStrictEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('are asked again where they could not be read, and for a part of a stream', async () => {
    const lost = rememberedStreams({
      append: store.append.bind(store),
      readStream: (stream) => (reads.push(stream) === 1 ? Promise.reject(new Error('lost')) : store.readStream(stream)),
    });
    await expect(lost.readStream('bell-1')).rejects.toThrow('lost');
    expect(await lost.readStream('bell-1')).toHaveLength(1);
    await remembered.append('bell-1', 0, [rang(2)]);
    expect(await remembered.readStream('bell-1', { from: 1 })).toHaveLength(1);
  });
});
