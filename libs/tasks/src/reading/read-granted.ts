import type { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { assigneesOf } from '../domain/assignees-of.js';
import type { AssignmentEvent, ExtensionGranted } from '../domain/assignment.events.js';
import { predecessorsOf } from '../domain/predecessors-of.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

/** What was granted of a task to one agency, or to whom it took over from, at their own request; `agency` null: to each of its leads. Reads only. */
export const readGranted = async (
  events: EventStore,
  taskId: string,
  agency: string | null,
): Promise<readonly Recorded<ExtensionGranted>[]> => {
  const task = (await events.readStream(taskStream(taskId))) as readonly Recorded<TaskEvent>[];
  const asked = agency === null ? assigneesOf(task) : [agency];
  const agencies = [...new Set(asked.flatMap((one) => [one, ...predecessorsOf(task, one)]))];
  const own = await Promise.all(
    agencies.map(
      async (one) => (await events.readStream(assignmentStream(taskId, one))) as readonly Recorded<AssignmentEvent>[],
    ),
  );
  return own.flat().filter((event) => event.type === 'ExtensionGranted');
};
