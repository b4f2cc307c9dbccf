import { isOwn, type Reach } from '#libs/access';
import type { Recorded } from '#libs/kernel';
import { taskEventTypes, textOn, type Lead, type TaskAssigned, type TaskEvent } from '#libs/tasks/facts';
import { entryOf, type TimelineEvent } from '../domain/meaning-of.js';
import { seesAll } from '../reading/visible.js';

/**
 * The events of one task that lie within reach; none when the task does not. An officer reads the task's own facts and what
 * concerns the own agencies; that others were assigned the task, or a part of it, is left out.
 */
export const withinReach = (
  reach: Reach,
  events: readonly Recorded<TimelineEvent>[],
): readonly Recorded<TimelineEvent>[] => {
  const field = textOn(null, events.filter(isOfTask))?.field ?? null;
  if (seesAll(reach) || (field !== null && reach.fields.includes(field))) return events;
  const own = events
    .filter((event) => isConcern(reach, entryOf(event).agency))
    .map((event) => withOwnPart(reach, event));
  const isDuty = own.some((event) =>
    event.type === 'TaskAssigned' ? event.data.assignees.length > 0 : entryOf(event).agency !== null,
  );
  return isDuty ? own : [];
};

const withOwnPart = (reach: Reach, event: Recorded<TimelineEvent>): Recorded<TimelineEvent> => {
  if (event.type === 'TaskAssigned') return { ...event, data: ownPart(reach, event.data) };
  if (event.type !== 'TaskSplit') return event;
  const into = event.data.into
    .map((part) => ({ ...part, ...ownLeads(reach, part) }))
    .filter(({ assignees }) => assignees.length > 0);
  return { ...event, data: { ...event.data, into } };
};

const isOfTask = (event: Recorded<TimelineEvent>): event is Recorded<TaskEvent> => event.type in taskEventTypes;

const isConcern = (reach: Reach, agency: string | null): boolean => agency === null || isOwn(reach, agency);

const ownPart = (reach: Reach, data: TaskAssigned['data']): TaskAssigned['data'] => ({
  ...data,
  ...ownLeads(reach, data),
});

type Leads = Pick<TaskAssigned['data'], 'assignees' | 'leads'>;

const ownLeads = (reach: Reach, { assignees, leads }: Leads): Leads => ({
  assignees: assignees.filter((agency) => isOwn(reach, agency)),
  leads: leads
    .filter((lead) => lead.kind === 'group' || isOwn(reach, lead.code))
    .map((lead): Lead =>
      lead.kind === 'group' ? { ...lead, members: lead.members.filter((agency) => isOwn(reach, agency)) } : lead,
    ),
});
