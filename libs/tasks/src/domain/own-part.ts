import type { TaskAssigned, TaskEvent } from './task.events.js';
import type { Lead } from './lead.js';

type Given = Readonly<Pick<TaskAssigned['data'], 'leads' | 'assignees'>>;
type IsOwn = (agency: string) => boolean;

/**
 * What an event of a task says to somebody whom only the own agencies of it concern: who else was assigned the task, or
 * another part of it, is left out.
 */
export const ownPartOf = <Event extends TaskEvent>(event: Event, isOwn: IsOwn): Event => {
  if (event.type === 'TaskAssigned') return { ...event, data: ownLeads(event.data, isOwn) };
  if (event.type !== 'TaskSplit') return event;
  const into = event.data.into.filter(({ assignees }) => assignees.some(isOwn)).map((part) => ownLeads(part, isOwn));
  return { ...event, data: { ...event.data, into } };
};

const ownLeads = <Of extends Given>(given: Of, isOwn: IsOwn): Of => ({
  ...given,
  assignees: given.assignees.filter(isOwn),
  leads: given.leads
    .filter((lead) => lead.kind === 'group' || isOwn(lead.code))
    .map((lead): Lead => (lead.kind === 'group' ? { ...lead, members: lead.members.filter(isOwn) } : lead)),
});
