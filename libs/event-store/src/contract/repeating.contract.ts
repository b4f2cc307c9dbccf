import { EventIdTaken } from '../event-id-taken.js';
import type { Open } from './log-under-test.js';
import { newEvent } from './new-events.js';

const [a, b, c] = [newEvent('A'), newEvent('B'), newEvent('C')];

const sameAppend = (open: Open): void => {
  it('answers a repeated append as the first time and adds nothing', async () => {
    const store = open();
    const first = await store.append('task-1', 'must-not-exist', [a, b]);
    expect(await store.append('task-1', 'must-not-exist', [a, b])).toStrictEqual(first);
    expect(await open().append('task-1', 'must-not-exist', [a, b])).toStrictEqual(first);
    expect(await store.head()).toBe(1);
  });

  it('answers so whatever was appended since and whatever revision is expected', async () => {
    const store = open();
    const first = await store.append('task-1', 'must-not-exist', [a, b]);
    await store.append('task-1', 1, [c]);
    for (const expected of ['must-not-exist', 0, 1, 2, 77] as const) {
      expect(await store.append('task-1', expected, [a, b])).toStrictEqual(first);
    }
    expect(await store.head()).toBe(2);
  });

  it('writes an append once that two callers send at the same moment', async () => {
    const [one, other] = [open(), open()];
    const answers = await Promise.all([
      one.append('task-1', 'must-not-exist', [a, b]),
      one.append('task-1', 'must-not-exist', [a, b]),
      other.append('task-1', 'must-not-exist', [a, b]),
    ]);
    expect(answers).toStrictEqual(Array(3).fill({ revision: 1, sequence: 1 }));
    expect(await one.head()).toBe(1);
  });

  it('knows an event id however its letters are written', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', [a]);
    const loud = { ...a, eventId: a.eventId.toUpperCase() };
    expect(await store.append('task-1', 'must-not-exist', [loud])).toStrictEqual({ revision: 0, sequence: 0 });
    expect((await store.readStream('task-1')).map(({ eventId }) => eventId)).toStrictEqual([a.eventId]);
  });
};

const otherAppend = (open: Open): void => {
  it('refuses ids that are known only in part, in another order or with others between', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', [a, b, c]);
    await expect(store.append('task-1', 2, [c, newEvent('D')])).rejects.toThrow(EventIdTaken);
    await expect(store.append('task-1', 2, [b, a])).rejects.toThrow(EventIdTaken);
    await expect(store.append('task-1', 2, [a, c])).rejects.toThrow(EventIdTaken);
    expect(await store.head()).toBe(2);
  });

  it('refuses ids that are known in another stream, also when both are on their way', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', [a]);
    await expect(store.append('task-2', 'must-not-exist', [a])).rejects.toThrow(EventIdTaken);
    const outcomes = await Promise.allSettled([
      store.append('task-3', 'must-not-exist', [b]),
      store.append('task-4', 'must-not-exist', [b]),
    ]);
    expect(outcomes.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected']);
    expect(await store.head()).toBe(1);
  });
};

export const repeatingContract = (open: Open): void => {
  sameAppend(open);
  otherAppend(open);
};
