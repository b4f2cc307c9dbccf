import type { EventStore } from '#libs/event-store';
import type { Day, Recorded } from '#libs/kernel';
import type { AssignmentEvent } from '../domain/assignment.events.js';
import type { Citation } from '../domain/citation.js';
import { dutyOf, type Duty } from '../domain/duty.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

export type DutyAsked = Readonly<{ taskId: string; agency: string; effectiveOn: Day; completedOn?: Day | null }>;

/** The duty of an agency by the streams of its task and its assignment, and the directive that laid it on. Reads only. */
export const readDuty = async (
  events: EventStore,
  { taskId, agency, effectiveOn, completedOn = null }: DutyAsked,
): Promise<Readonly<{ duty: Duty; directive: Citation | null }>> => {
  const task = (await events.readStream(taskStream(taskId))) as readonly Recorded<TaskEvent>[];
  const own = (await events.readStream(assignmentStream(taskId, agency))) as readonly Recorded<AssignmentEvent>[];
  const granted = own.filter((event) => event.type === 'ExtensionGranted');
  return {
    duty: dutyOf(task, agency, { effectiveOn, completedOn }, granted),
    directive: task.find((event) => event.type === 'TaskAssigned')?.data.directive ?? null,
  };
};
