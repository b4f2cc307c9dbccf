import { everything, type Reach } from '#libs/access';
import { MemoryEventStore } from '#libs/event-store';
import { recorded } from '#libs/testing';
import { newId } from '#libs/identity';
import { decidedBy, task } from '../domain/task.spec-kit.js';
import { TaskSight } from './task-sight.js';
import type { TaskEvent } from '../domain/task.events.js';

const officer = (...agencies: readonly string[]): Reach => ({ all: false, agencies, fields: [] });
const monitor = (...fields: readonly string[]): Reach => ({ all: false, agencies: [], fields });

const sightOf = async (...events: readonly TaskEvent[]): Promise<TaskSight> => {
  const store = new MemoryEventStore();
  const { metadata } = recorded({ type: 'x', data: {} });
  const stored = events.map(({ type, data }) => ({ eventId: newId(), type, data, metadata }));
  await store.append('task-t1', 'must-not-exist', stored);
  return new TaskSight(store);
};

describe('who sees a task', () => {
  const assigned: TaskEvent = { type: 'TaskAssigned', data: task };
  const asTask = { taskId: 't1', agency: null };

  it('is every agency that answers or answered for it, and nobody else', async () => {
    const why = { taskId: 't1', decidedBy, reason: null };
    const sight = await sightOf(
      assigned,
      { type: 'LeadAdded', data: { ...why, agency: 'BCT' } },
      { type: 'LeadReleased', data: { ...why, agency: 'T02' } },
    );
    for (const agency of ['BYT', 'T01', 'T02', 'BCT']) expect(await sight.sees(officer(agency), asTask)).toBe(true);
    for (const agency of ['BTC', 'G-X', 'VPCP']) expect(await sight.sees(officer(agency), asTask)).toBe(false);
    expect(await sight.sees(officer(), asTask)).toBe(false);
  });

  it('is a monitor of its field, or of every field', async () => {
    const sight = await sightOf(assigned);
    expect(await sight.sees(monitor('Chuyển đổi số'), asTask)).toBe(true);
    expect(await sight.sees(monitor('*'), asTask)).toBe(true);
    expect(await sight.sees(monitor('Y tế'), asTask)).toBe(false);
  });

  it('is a monitor of the field that an amendment names, no longer of the one before', async () => {
    const changes = [{ field: 'field', from: 'Chuyển đổi số', to: 'Y tế' }] as const;
    const amended: TaskEvent = { type: 'TaskAmended', data: { taskId: 't1', changes, decidedBy, reason: null } };
    const sight = await sightOf(assigned, amended);
    expect(await sight.sees(monitor('Y tế'), asTask)).toBe(true);
    expect(await sight.sees(monitor('Chuyển đổi số'), asTask)).toBe(false);
  });

  it('does not make an assignment seen by another agency of the same task', async () => {
    const sight = await sightOf(assigned);
    expect(await sight.sees(officer('BYT'), { taskId: 't1', agency: 'BYT' })).toBe(true);
    expect(await sight.sees(officer('BYT'), { taskId: 't1', agency: 'T01' })).toBe(false);
    expect(await sight.sees(officer('T01', 'BYT'), { taskId: 't1', agency: 'BYT' })).toBe(true);
    expect(await sight.sees(monitor('*'), { taskId: 't1', agency: 'T01' })).toBe(true);
  });

  it('shows who may decide on units the duties of units alone', async () => {
    const parts: TaskEvent = { type: 'TaskAssigned', data: { ...task, assignees: ['BYT', 'BYT/CNTT'] } };
    const sight = await sightOf(parts);
    expect(await sight.sees(officer('BYT/'), { taskId: 't1', agency: 'BYT/CNTT' })).toBe(true);
    expect(await sight.sees(officer('BYT/'), { taskId: 't1', agency: 'BYT' })).toBe(false);
    expect(await sight.sees(officer('BTC/'), { taskId: 't1', agency: 'BYT/CNTT' })).toBe(false);
  });

  it('shows nobody what is not there', async () => {
    const sight = await sightOf(assigned);
    expect(await sight.sees(everything, { taskId: 't1', agency: 'BTC' })).toBe(false);
    expect(await sight.sees(everything, { taskId: 't2', agency: null })).toBe(false);
    for (const taskId of ['', 'a\u0000b', 'a\ud800', 'x'.repeat(300)]) {
      expect(await sight.sees(everything, { taskId, agency: null })).toBe(false);
    }
  });
});
