import { MemoryEventStore, type Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { LedgerTail } from './ledger-tail.js';

const { metadata } = recorded({ type: 'x', data: {} });
const rang = () => ({ type: 'Rang', data: {}, eventId: crypto.randomUUID(), metadata });

describe('the tail of a ledger', () => {
  let store: MemoryEventStore;
  let asked: (readonly [number, number])[];
  let given: (page: readonly Recorded[]) => readonly Recorded[];
  let tail: LedgerTail;
  const sequences = async (from: number, limit = 100) => (await tail.read(from, limit)).map(({ sequence }) => sequence);
  const append = async (...streams: readonly string[]): Promise<void> => {
    for (const stream of streams) await store.append(stream, 'must-not-exist', [rang(), rang()]);
  };

  beforeEach(async () => {
    store = new MemoryEventStore();
    asked = [];
    given = (page) => page;
    const ledger: Ledger = Object.assign(Object.create(store) as MemoryEventStore, {
      read: async (from: number, limit: number) => {
        asked.push([from, limit]);
        return given(await store.read(from, limit));
      },
    });
    tail = LedgerTail.of(ledger);
    expect(LedgerTail.of(ledger)).toBe(tail);
    await append('bell-1', 'bell-2');
  });

  it('reads the ledger once for all who stand at the same place or behind it', async () => {
    expect(await sequences(0)).toStrictEqual([0, 1, 2, 3]);
    expect(await sequences(2)).toStrictEqual([2, 3]);
    expect(await sequences(0, 2)).toStrictEqual([0, 1]);
    expect(asked).toHaveLength(1);
  });

  it('looks for what comes after all that it knows, once for all who ask at a time', async () => {
    await sequences(0);
    await append('bell-3');
    expect(await Promise.all([sequences(4), sequences(4, 1), sequences(4)])).toStrictEqual([[4, 5], [4], [4, 5]]);
    expect(asked.slice(1)).toStrictEqual([[4, 500]]);
    expect(await sequences(6)).toStrictEqual([]);
  });

  it('shows whoever was woken what woke him, also when another one had come to the end before', async () => {
    await sequences(0);
    let woken = 0;
    const end = await tail.listen(() => (woken += 1));
    await append('bell-3');
    expect(woken).toBeGreaterThan(0);
    expect(await sequences(2)).toStrictEqual([2, 3, 4, 5]);
    await end();
  });

  it('lets whoever is far behind read for himself, and keeps what is ahead', async () => {
    await sequences(3);
    expect(await sequences(0, 2)).toStrictEqual([0, 1]);
    expect(await sequences(3)).toStrictEqual([3]);
    expect(asked).toStrictEqual([
      [3, 100],
      [0, 2],
    ]);
  });

  it('keeps nothing of a page that does not follow on itself', async () => {
    given = (page) => page.toReversed();
    expect(await sequences(0)).toStrictEqual([3, 2, 1, 0]);
    given = (page) => page;
    expect(await sequences(0)).toStrictEqual([0, 1, 2, 3]);
  });

  it('hands on why the ledger could not be read, and reads again when asked again', async () => {
    await sequences(0);
    given = () => {
      throw new Error('gone');
    };
    await expect(sequences(4)).rejects.toThrow('gone');
    given = (page) => page;
    expect(await sequences(4)).toStrictEqual([]);
  });
});
