import { MemoryEventStore } from '#libs/event-store';
import { newId } from '#libs/identity';
import { dayAt } from '#libs/kernel';
import { recorded } from '#libs/testing';
import { MergedAgencies } from './merged-agencies.js';

const DAY_MS = 86_400_000;

describe('the agencies that were merged into one', () => {
  const { metadata } = recorded({ type: 'x', data: {} });
  const merge = (store: MemoryEventStore, code: string, successor: string, on = '2025-03-01') => {
    const event = { eventId: newId(), type: 'AgencyMerged', data: { code, successor, on }, metadata };
    return store.append(`agency-${code}`, 'must-not-exist', [event]);
  };

  it('are all that came to it, by way of others too, and not itself', async () => {
    const store = new MemoryEventStore();
    await merge(store, 'A', 'B');
    await merge(store, 'B', 'C');
    await merge(store, 'X', 'Y');
    const succession = new MergedAgencies(store);
    expect([...(await succession.predecessorsOf('C'))].sort()).toStrictEqual(['A', 'B']);
    expect(await succession.predecessorsOf('A')).toStrictEqual([]);
    expect(await succession.predecessorsOf('NONE')).toStrictEqual([]);
  });

  it('count from the day of the merger, and from the event that tells of it', async () => {
    const store = new MemoryEventStore();
    const succession = new MergedAgencies(store);
    expect(await succession.predecessorsOf('B')).toStrictEqual([]);
    await merge(store, 'A', 'B', dayAt(Date.now()));
    await merge(store, 'C', 'B', dayAt(Date.now() + 2 * DAY_MS));
    expect(await succession.predecessorsOf('B')).toStrictEqual(['A']);
  });

  it('come to an end where mergers go in a circle', async () => {
    const store = new MemoryEventStore();
    await merge(store, 'A', 'B');
    await merge(store, 'B', 'A');
    expect(await new MergedAgencies(store).predecessorsOf('A')).toStrictEqual(['B']);
  });
});
