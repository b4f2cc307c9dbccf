import type { Day, Recorded } from '#libs/kernel';
import { missingClears, type Clear, type ClearsAsked, type TaskAmended } from '#libs/tasks/facts';
import type { TimelineEvent } from './meaning-of.js';

/** What a task does not name from a day on. */
export type MissingSince = Readonly<{ from: Day; missing: readonly Clear[] }>;

/** `asked` is the task as last told; `missing` how it lacks clears on every day, which is also all that is kept of earlier events. */
export type TaskClears = Readonly<{ asked: ClearsAsked; missing: readonly MissingSince[] }>;

/** What became of the clears of a task by an event; `missing` is the same object where it changes on no day. */
export const clearsAfter = (before: TaskClears | null, event: Recorded<TimelineEvent>): TaskClears | null => {
  const asked = askedAfter(before?.asked ?? null, event);
  if (asked === null) return before;
  return { asked, missing: since(before?.missing ?? [], event.metadata.effectiveOn, missingClears(asked)) };
};

/** What was told last holds from its day on, whatever had been told of later days. */
const since = (before: readonly MissingSince[], from: Day, missing: readonly Clear[]): readonly MissingSince[] => {
  const kept = before.filter((one) => one.from < from);
  const last = before.at(-1);
  const goesOn = kept.length === before.length && last !== undefined && last.missing.join() === missing.join();
  return goesOn ? before : [...kept, { from, missing }];
};

const askedAfter = (asked: ClearsAsked | null, event: TimelineEvent): ClearsAsked | null => {
  if (event.type === 'TaskAssigned') {
    const { title, leads, unresolvedLeads, assignees, due, product, approver } = event.data;
    return { title, leads, unresolvedLeads, assignees, due, product, approver };
  }
  if (asked === null) return null;
  if (event.type === 'TaskAmended') return event.data.changes.reduce(amended, asked);
  if (event.type !== 'LeadAdded' && event.type !== 'LeadReleased') return null;
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
