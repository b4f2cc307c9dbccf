import type { Day, Recorded } from '#libs/kernel';
import { effectiveBy } from './effective-by.js';
import type { TaskAssigned, TaskEvent } from './task.events.js';

/** A task is what was recorded of it: what holds on a day is read off its history for that day. */
export type Task = readonly Recorded<TaskEvent>[];

export const unknownTask: Task = [];

type Dated = TaskEvent & Partial<Omit<Recorded, 'type' | 'data'>>;

/** A fact that was never recorded has no day and takes no part. */
export const evolveTask = (task: Task, event: Dated): Task => (isRecorded(event) ? [...task, event] : task);

const isRecorded = (event: Dated): event is Recorded<TaskEvent> => event.metadata !== undefined;

export const assignmentOf = (task: Task): Recorded<TaskAssigned> | null =>
  task.find((event) => event.type === 'TaskAssigned') ?? null;

/** The day on which the task was laid on the agency, or on anybody. */
export const assignedOn = (task: Task, agency: string | null = null): Day | null => {
  const assigned = assignmentOf(task);
  const added = task.filter(
    (event) =>
      (event.type === 'LeadAdded' && event.data.agency === agency) ||
      (event.type === 'LeadSucceeded' && event.data.successor === agency),
  );
  const isFirst = assigned !== null && (agency === null || assigned.data.assignees.includes(agency));
  return [...(isFirst ? [assigned] : []), ...added].map(({ metadata }) => metadata.effectiveOn).toSorted()[0] ?? null;
};

/** Once withdrawn or split, a task stays so. */
export const isWithdrawnBy = (day: Day, task: Task): boolean =>
  effectiveBy(day, task).some(({ type }) => type === 'TaskWithdrawn' || type === 'TaskSplit');
