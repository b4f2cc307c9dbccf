import { Writable } from 'node:stream';
import { everything } from '#libs/access';
import { MemoryEventStore, type Ledger } from '#libs/event-store';
import { newId } from '#libs/identity';
import { recorded } from '#libs/testing';
import { renamed } from '../facts.spec-kit.js';
import { FeedPages } from '../reading/feed-pages.js';
import { pumpEvents, TooSlow, type Pumping } from './pump-events.js';

const COUNT = 1_000;

/** A ledger of many events that counts how many were read. */
const longLedger = async (): Promise<Readonly<{ ledger: Ledger; read: () => number }>> => {
  const store = new MemoryEventStore();
  const { metadata } = recorded({ type: 'x', data: {} });
  const events = Array.from({ length: COUNT }, () => ({ ...renamed('BTC'), eventId: newId(), metadata }));
  await store.append('agency-BTC', 'must-not-exist', events);
  let read = 0;
  const ledger = new Proxy(store, {
    get: (target, name) => {
      if (name !== 'read') return (Reflect.get(target, name) as () => unknown).bind(target);
      return async (from: number, limit: number) => {
        const page = await target.read(from, limit);
        read += page.length;
        return page;
      };
    },
  });
  return { ledger, read: () => read };
};

const pumping = (ledger: Ledger, out: Writable, signal: AbortSignal, patienceMs: number): Pumping => ({
  ...{ ledger, pages: new FeedPages(ledger), from: 0, reach: everything, types: null, out, signal },
  ...{ heartbeatMs: 20, patienceMs },
});

describe('a reader of events that is slow', () => {
  it('is given up when it takes nothing, and no more than a page was read for it', async () => {
    const { ledger, read } = await longLedger();
    const stuck = new Writable({ highWaterMark: 1_024, write: () => undefined });
    const pumped = pumpEvents(pumping(ledger, stuck, new AbortController().signal, 100));
    await expect(pumped).rejects.toThrow(TooSlow);
    expect(read()).toBeLessThanOrEqual(100);
    expect(stuck.writableLength).toBeLessThan(3_000);
  });

  it('gets everything in the end when it takes a little at a time, and never more than it asked for is held', async () => {
    const { ledger } = await longLedger();
    const abort = new AbortController();
    let told = 0;
    let held = 0;
    const slow: Writable = new Writable({
      highWaterMark: 1_024,
      write: (chunk: Buffer, _encoding, done) => {
        held = Math.max(held, slow.writableLength);
        told += chunk.toString().split('\nevent: ').length - 1;
        if (told === COUNT) abort.abort();
        setImmediate(done);
      },
    });
    await pumpEvents(pumping(ledger, slow, abort.signal, 5_000));
    expect(told).toBe(COUNT);
    expect(held).toBeLessThan(3_000);
  });
});
