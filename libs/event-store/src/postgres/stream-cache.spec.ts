import type { Recorded } from '#libs/kernel';
import { StreamCache } from './stream-cache.js';

const BYTES = 100_000;

const told = { type: 'A', data: {}, eventId: '', stream: '', recordedAt: '' } as unknown as Recorded;

/** One event, whose texts have so many characters, read into each stream in turn. */
const cacheOf = (characters: number, ...streams: readonly string[]): StreamCache => {
  const cache = new StreamCache(BYTES);
  for (const stream of streams) cache.keep(stream, { events: [told], askedAt: 1 }, characters);
  return cache;
};

const kept = (cache: StreamCache, streams: string): readonly string[] =>
  [...streams].filter((stream) => cache.begun(stream).events.length > 0);

describe('what is kept of streams', () => {
  it('is bounded by the memory it takes, two bytes of each character', () => {
    expect(kept(cacheOf(10_000, 'a', 'b', 'c', 'd'), 'abcd')).toStrictEqual(['a', 'b', 'c', 'd']);
    expect(kept(cacheOf(10_000, 'a', 'b', 'c', 'd', 'e'), 'abcde')).toStrictEqual(['b', 'c', 'd', 'e']);
  });

  it('loses the stream that was longest unused', () => {
    const cache = cacheOf(10_000, 'a', 'b', 'c', 'd');
    cache.begun('a');
    cache.keep('e', { events: [told], askedAt: 1 }, 10_000);
    expect(kept(cache, 'abcde')).toStrictEqual(['a', 'c', 'd', 'e']);
  });

  it('is no stream that would take more than a quarter of it', () => {
    expect(kept(cacheOf(11_999, 'a'), 'a')).toStrictEqual(['a']);
    expect(kept(cacheOf(12_001, 'a'), 'a')).toStrictEqual([]);
  });
});
