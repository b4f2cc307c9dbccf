import type { Day, Projection } from '#libs/kernel';
import {
  missingClears,
  type Clear,
  type ClearsAsked,
  type LeadAdded,
  type LeadReleased,
  type TaskAmended,
  type TaskAssigned,
} from '#libs/tasks/facts';

type ClearsEvent = TaskAssigned | TaskAmended | LeadAdded | LeadReleased;

export type ClearsVersion = Readonly<{
  taskId: string;
  knownFrom: number;
  on: Day;
  missing: readonly Clear[];
  asked: ClearsAsked;
}>;

/** `asked` is the task as the page found it; `versions` are what the page has to write. */
export type TaskClearsRow = Readonly<{ asked: ClearsAsked; versions: readonly ClearsVersion[] }>;

export const taskClears: Projection<ClearsEvent, TaskClearsRow> = {
  name: 'task-clears',
  handles: { TaskAssigned: true, TaskAmended: true, LeadAdded: true, LeadReleased: true },
  rowOf: (event) => event.data.taskId,
  evolve: (row, event) => {
    const asked = askedAfter(row?.asked ?? null, event);
    if (asked === null) return row;
    const { sequence: knownFrom, metadata } = event;
    const version = { taskId: event.data.taskId, knownFrom, on: metadata.effectiveOn, missing: missingClears(asked) };
    return { asked, versions: [...(row?.versions ?? []), { ...version, asked }] };
  },
};

const askedAfter = (asked: ClearsAsked | null, event: ClearsEvent): ClearsAsked | null => {
  if (event.type === 'TaskAssigned') {
    const { title, leads, unresolvedLeads, assignees, due, product, approver } = event.data;
    return { title, leads, unresolvedLeads, assignees, due, product, approver };
  }
  if (asked === null) return null;
  if (event.type === 'TaskAmended') return event.data.changes.reduce(amended, asked);
  const others = asked.assignees.filter((agency) => agency !== event.data.agency);
  return { ...asked, assignees: event.type === 'LeadAdded' ? [...others, event.data.agency] : others };
};

const amended = (asked: ClearsAsked, change: TaskAmended['data']['changes'][number]): ClearsAsked => {
  switch (change.field) {
    case 'title':
      return { ...asked, title: change.to };
    case 'product':
      return { ...asked, product: change.to };
    case 'approver':
      return { ...asked, approver: change.to };
    default:
      return asked;
  }
};
