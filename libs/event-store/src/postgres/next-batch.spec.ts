import type { Proposal } from '../proposal.js';
import { nextBatch } from './next-batch.js';

const append = (stream: string, events = 1, bytes = 100, prefix = `${stream}-${events}-${bytes}`) => ({
  proposal: {
    stream,
    expected: -1,
    bytes,
    events: Array.from({ length: events }, (_, index) => ({
      eventId: `${prefix}-${index}`,
      type: 'A',
      schemaVersion: 1,
      data: '{}',
      metadata: '{}',
    })),
  } satisfies Proposal,
});
const streams = (waiting: readonly { proposal: Proposal }[]): string =>
  waiting.map(({ proposal }) => proposal.stream).join(' ');

describe('next batch', () => {
  it('takes one append per stream and keeps the others in their order', () => {
    const { batch, rest } = nextBatch([
      append('a'),
      append('b'),
      append('a', 2),
      append('c'),
      append('a', 3),
      append('b', 2),
    ]);
    expect(streams(batch)).toBe('a b c');
    expect(rest.map(({ proposal }) => [proposal.stream, proposal.events.length])).toStrictEqual([
      ['a', 2],
      ['a', 3],
      ['b', 2],
    ]);
  });

  it('keeps an event id from being sent twice, and lets nothing overtake on that stream', () => {
    const { batch, rest } = nextBatch([append('a', 1, 1, 'same'), append('b', 1, 1, 'same'), append('b'), append('c')]);
    expect(streams(batch)).toBe('a c');
    expect(streams(rest)).toBe('b b');
  });

  it('stops when a batch would carry too many events or bytes, without letting small ones jump the queue', () => {
    expect(streams(nextBatch([append('a', 600), append('b', 600), append('c')]).batch)).toBe('a');
    expect(streams(nextBatch([append('a', 1, 3e6), append('b', 1, 3e6), append('c')]).batch)).toBe('a');
  });

  it('takes an append that is larger than any batch alone', () => {
    expect(streams(nextBatch([append('a', 5_000, 60e6), append('b')]).batch)).toBe('a');
  });
});
