import type pg from 'pg';
import { recorded } from '#libs/testing';
import { StreamReads } from './stream-reads.js';

const { metadata } = recorded({ type: 'x', data: {} });
const CELLS = { event_id: 'e', type: 'Rang', schema_version: '1', recorded_at: '2025-01-01T00:00:00.000000Z' };

/** Readings of a log in which streams have so many events, and how often it was asked. */
const readsOf = (lengths: Record<string, number>) => {
  let asked = 0;
  const query = async ({ values: [streams, afters] }: { values: [string[], number[]] }) => {
    asked += 1;
    const rows = streams.flatMap((stream, index) =>
      Array.from({ length: lengths[stream] ?? 0 }, (_none, revision) => revision)
        .filter((revision) => revision > (afters[index] ?? -1))
        .map((revision) => ({
          ...{ ...CELLS, place: String(index + 1), stream, revision: String(revision), sequence: String(revision) },
          ...{ data: '{}', metadata: JSON.stringify(metadata) },
        })),
    );
    return { rows };
  };
  const reads = new StreamReads({ query } as unknown as pg.Pool, {});
  return { reads, asked: () => asked, length: async (since?: number) => (await reads.read('bell-1', since)).length };
};

describe('a whole stream', () => {
  it('is asked for no more by who is content with what was known since then', async () => {
    const { length, asked } = readsOf({ 'bell-1': 2 });
    const since = performance.now();
    expect([await length(since), asked()]).toStrictEqual([2, 1]);
    expect([await length(since), asked()]).toStrictEqual([2, 1]);
  });

  it('is asked for when it was last asked for before then, and by who does not say', async () => {
    const log = { 'bell-1': 2 };
    const { length, asked } = readsOf(log);
    await length();
    const later = performance.now();
    log['bell-1'] = 3;
    expect([await length(later), asked()]).toStrictEqual([3, 2]);
    expect([await length(later), asked()]).toStrictEqual([3, 2]);
    expect([await length(), asked()]).toStrictEqual([3, 3]);
  });

  it.each([2, 0])('is known anew where nothing had come to its %d events', async (events) => {
    const { length, asked } = readsOf({ 'bell-1': events });
    await length();
    const later = performance.now();
    await length();
    expect([await length(later), asked()]).toStrictEqual([events, 2]);
  });
});
