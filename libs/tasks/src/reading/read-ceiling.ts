import type { EventStore } from '#libs/event-store';
import type { Day, Recorded } from '#libs/kernel';
import { effectiveBy } from '../domain/effective-by.js';
import { dueOn } from '../domain/due-on.js';
import { holderOf } from '../domain/holder-of.js';
import { taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';
import { readGranted } from './read-granted.js';

/** The day by which the assignment is due that a sub-task belongs to; null for any other task. Reads only. */
export const readCeiling = async (events: EventStore, taskId: string, day: Day): Promise<Day | null> => {
  const task = (await events.readStream(taskStream(taskId))) as readonly Recorded<TaskEvent>[];
  const parent = task.find((event) => event.type === 'TaskAssigned')?.data.parent;
  if (parent === undefined) return null;
  const above = (await events.readStream(taskStream(parent.taskId))) as readonly Recorded<TaskEvent>[];
  const holder = holderOf(day, above, parent.agency);
  const granted = await readGranted(events, parent.taskId, holder);
  return dueOn(effectiveBy<Recorded<TaskEvent> | (typeof granted)[number]>(day, [...above, ...granted]), holder).dueOn;
};
