import type { Day, Projection } from '#libs/kernel';
import {
  missingClears,
  type Clear,
  type ClearsAsked,
  type LeadAdded,
  type LeadReleased,
  type TaskAssigned,
} from '#libs/tasks/facts';

export type ClearsVersion = Readonly<{
  taskId: string;
  knownFrom: number;
  on: Day;
  missing: readonly Clear[];
  asked: ClearsAsked;
}>;

/** `asked` is the task as the page found it; `versions` are what the page has to write. */
export type TaskClearsRow = Readonly<{ asked: ClearsAsked; versions: readonly ClearsVersion[] }>;

export const taskClears: Projection<TaskAssigned | LeadAdded | LeadReleased, TaskClearsRow> = {
  name: 'task-clears',
  handles: { TaskAssigned: true, LeadAdded: true, LeadReleased: true },
  rowOf: (event) => event.data.taskId,
  evolve: (row, event) => {
    const asked = askedAfter(row?.asked ?? null, event);
    if (asked === null) return row;
    const { sequence: knownFrom, metadata } = event;
    const version = { taskId: event.data.taskId, knownFrom, on: metadata.effectiveOn, missing: missingClears(asked) };
    return { asked, versions: [...(row?.versions ?? []), { ...version, asked }] };
  },
};

const askedAfter = (asked: ClearsAsked | null, event: TaskAssigned | LeadAdded | LeadReleased): ClearsAsked | null => {
  if (event.type === 'TaskAssigned') {
    const { title, leads, unresolvedLeads, assignees, due, product, approver } = event.data;
    return { title, leads, unresolvedLeads, assignees, due, product, approver };
  }
  if (asked === null) return null;
  const others = asked.assignees.filter((agency) => agency !== event.data.agency);
  return { ...asked, assignees: event.type === 'LeadAdded' ? [...others, event.data.agency] : others };
};
