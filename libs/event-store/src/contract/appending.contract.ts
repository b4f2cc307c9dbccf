import { EventIdTaken } from '../event-id-taken.js';
import { WrongExpectedRevision } from '../wrong-expected-revision.js';
import type { Open } from './log-under-test.js';
import { newEvent, newEvents, someMetadata } from './new-events.js';

const accepting = (open: Open): void => {
  it('numbers events from 0 in their stream and in the whole log', async () => {
    const store = open();
    expect(await store.append('task-1', 'must-not-exist', newEvents('A', 'B'))).toStrictEqual({
      revision: 1,
      sequence: 1,
    });
    expect(await store.append('task-2', 'must-not-exist', newEvents('C'))).toStrictEqual({ revision: 0, sequence: 2 });
    expect(await store.append('task-1', 1, newEvents('D'))).toStrictEqual({ revision: 2, sequence: 3 });
    const events = await store.read(0, 10);
    expect(events.map(({ stream, revision, sequence, type }) => [stream, revision, sequence, type])).toStrictEqual([
      ['task-1', 0, 0, 'A'],
      ['task-1', 1, 1, 'B'],
      ['task-2', 0, 2, 'C'],
      ['task-1', 2, 3, 'D'],
    ]);
  });

  it('gives back all of an event, and when it was recorded', async () => {
    const store = open();
    const before = new Date().toISOString();
    const event = newEvent('A', { day: '2025-10-24' });
    await store.append('task-1', 'must-not-exist', [event]);
    const [stored] = await store.readStream('task-1');
    expect(stored).toStrictEqual({
      type: 'A',
      data: { day: '2025-10-24' },
      metadata: someMetadata,
      eventId: event.eventId,
      stream: 'task-1',
      revision: 0,
      sequence: 0,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(Math.abs(Date.parse(stored?.recordedAt ?? '') - Date.parse(before))).toBeLessThan(10_000);
  });
};

const refusing = (open: Open): void => {
  it('refuses a stream that must not exist but does, and writes nothing', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    const refused = store.append('task-1', 'must-not-exist', newEvents('B'));
    await expect(refused).rejects.toThrow(WrongExpectedRevision);
    await expect(refused).rejects.toMatchObject({ stream: 'task-1', expected: 'must-not-exist', actual: 0 });
    expect(await store.head()).toBe(0);
  });

  it('refuses a revision that the stream has not reached or has left, and writes nothing', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A', 'B'));
    await expect(store.append('task-1', 0, newEvents('C'))).rejects.toMatchObject({ expected: 0, actual: 1 });
    await expect(store.append('task-1', 2, newEvents('C'))).rejects.toMatchObject({ expected: 2, actual: 1 });
    await expect(store.append('task-9', 0, newEvents('C'))).rejects.toMatchObject({
      expected: 0,
      actual: 'must-not-exist',
    });
    expect(await store.head()).toBe(1);
  });

  it('lets a conflicting append fail alone among those sent with it', async () => {
    const store = open();
    await store.append('task-1', 'must-not-exist', newEvents('A'));
    const taken = newEvent('T');
    await store.append('task-2', 'must-not-exist', [taken]);
    const outcomes = await Promise.allSettled([
      store.append('task-3', 'must-not-exist', newEvents('B')),
      store.append('task-1', 'must-not-exist', newEvents('C')),
      store.append('task-4', 'must-not-exist', newEvents('D', 'E')),
      store.append('task-5', 'must-not-exist', [taken]),
      store.append('task-6', 'must-not-exist', newEvents('F')),
    ]);
    expect(
      outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'ok' : outcome.reason.constructor)),
    ).toStrictEqual(['ok', WrongExpectedRevision, 'ok', EventIdTaken, 'ok']);
    const types = (await store.read(0, 10)).map(({ type }) => type);
    expect(types.slice(0, 2)).toStrictEqual(['A', 'T']);
    expect(types.slice(2).sort()).toStrictEqual(['B', 'D', 'E', 'F']);
  });
};

export const appendingContract = (open: Open): void => {
  accepting(open);
  refusing(open);
};
