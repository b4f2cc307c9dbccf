import { MemoryEventStore } from '#libs/event-store';
import { newId } from '#libs/identity';
import { recorded } from '#libs/testing';
import type { AssignmentEvent } from '../domain/assignment.events.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';
import { assigned, decidedBy } from '../domain/task.spec-kit.js';
import { readCeiling } from './read-ceiling.js';
import { readDuty } from './read-duty.js';

const MERGED = '2025-06-01';
const before = '2025-05-31';

describe('a sub-task of an agency that was merged', () => {
  const store = new MemoryEventStore();
  const told = async (stream: string, event: TaskEvent | AssignmentEvent, effectiveOn: string) => {
    const { length } = await store.readStream(stream);
    const { metadata } = recorded(event, { effectiveOn });
    await store.append(stream, length === 0 ? 'must-not-exist' : length - 1, [
      { ...event, eventId: newId(), metadata },
    ]);
  };
  const duty = (effectiveOn: string) => readDuty(store, { taskId: 't1', agency: 'BTC/X', effectiveOn });

  beforeAll(async () => {
    const passed = { taskId: 't0', agency: 'BTC', successor: 'BKHCN' };
    await told(taskStream('t0'), assigned({ taskId: 't0', assignees: ['BTC'] }), '2025-01-10');
    const below = assigned({ taskId: 't1', assignees: ['BTC/X'], parent: { taskId: 't0', agency: 'BTC' } });
    await told(taskStream('t1'), below, '2025-02-10');
    await told(taskStream('t0'), { type: 'LeadSucceeded', data: passed }, MERGED);
    const moved = { request: 0, from: '2025-10-31', asked: '2025-12-31', to: '2025-12-31', decidedBy, note: null };
    const granted = { type: 'ExtensionGranted', data: { taskId: 't0', agency: 'BKHCN', ...moved } } as const;
    await told(assignmentStream('t0', 'BKHCN'), granted, '2025-07-01');
  });

  it('has the time that its successor has', async () => {
    await expect(readCeiling(store, 't1', MERGED)).resolves.toBe('2025-10-31');
    await expect(readCeiling(store, 't1', '2025-07-01')).resolves.toBe('2025-12-31');
  });

  it('is decided on by the successor, before the merger by the agency itself', async () => {
    await expect(duty(before)).resolves.toMatchObject({ givenBy: 'BTC' });
    await expect(duty(MERGED)).resolves.toMatchObject({ givenBy: 'BKHCN' });
  });
});
