import { isOwn, type Reach } from '#libs/access';
import type { Recorded } from '#libs/kernel';
import { ownPartOf, taskEventTypes, textOn, type TaskEvent } from '#libs/tasks/facts';
import { entryOf, type TimelineEvent } from '../domain/meaning-of.js';
import { seesAll } from '../reading/visible.js';

/**
 * The events of one task that lie within reach; none when the task does not. An officer reads the task's own facts and what
 * concerns the own agencies; that others were assigned the task too, or parts of it, is left out.
 */
export const withinReach = (
  reach: Reach,
  events: readonly Recorded<TimelineEvent>[],
): readonly Recorded<TimelineEvent>[] => {
  const field = textOn(null, events.filter(isOfTask))?.field ?? null;
  if (seesAll(reach) || (field !== null && reach.fields.includes(field))) return events;
  const own = events
    .filter((event) => isConcern(reach, entryOf(event).agency))
    .map((event) => (isOfTask(event) ? ownPartOf(event, (agency) => isOwn(reach, agency)) : event));
  const isDuty = own.some((event) =>
    event.type === 'TaskAssigned' ? event.data.assignees.length > 0 : entryOf(event).agency !== null,
  );
  return isDuty ? own : [];
};

const isOfTask = (event: Recorded<TimelineEvent>): event is Recorded<TaskEvent> => event.type in taskEventTypes;

const isConcern = (reach: Reach, agency: string | null): boolean => agency === null || isOwn(reach, agency);
