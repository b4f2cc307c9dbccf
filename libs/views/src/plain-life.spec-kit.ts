import { plusDays, type Day, type Recorded } from '#libs/kernel';
import type { TimelineEvent } from './domain/meaning-of.js';
import { plainStatus } from './plain-status.spec-kit.js';

/** Whose events make the lane, since when it is there, and whether its duty has passed on. */
type Held = { line: readonly string[]; from: Day; gone: boolean };
type Told = Recorded<TimelineEvent>;

const isDone = (status: string): boolean => status.startsWith('completed') || status === 'awaiting-confirmation';

/** How every agency of one task stands on a day: played day by day, by loops and nothing else of this library. */
export const plainLife = (events: readonly Told[], day: Day): ReadonlyMap<string, string> => {
  const assigned = events.find((event) => event.type === 'TaskAssigned');
  if (assigned === undefined || assigned.data.due.on === null) throw new Error('a task with a due day');
  const due = assigned.data.due.on;
  const start = assigned.metadata.effectiveOn;
  const known = [...events].sort((one, other) => one.metadata.effectiveOn.localeCompare(other.metadata.effectiveOn));
  const lanes = new Map<string, Held>();
  for (const agency of assigned.data.assignees) lanes.set(agency, { line: [agency], from: start, gone: false });

  const statusOf = (agency: string, { line, from, gone }: Held, on: Day): string => {
    let ended = gone;
    let released = false;
    const own: Told[] = [];
    for (const event of known) {
      const effectiveOn = event.metadata.effectiveOn;
      if ((event.type === 'TaskWithdrawn' || event.type === 'TaskSplit') && effectiveOn <= on) ended = true;
      if ((event.type === 'LeadAdded' || event.type === 'LeadReleased') && event.data.agency === agency) {
        if (effectiveOn <= on && (line.length === 1 || effectiveOn >= from)) released = event.type === 'LeadReleased';
      }
      const concerned = 'agency' in event.data ? event.data.agency : null;
      if (concerned === null || line.includes(concerned)) own.push(event);
    }
    return ended || released ? 'withdrawn' : plainStatus(own, due, on);
  };
  const hasSpoken = (agency: string, from: Day, to: Day): boolean =>
    known.some(
      ({ type, data, metadata: { effectiveOn } }) =>
        (type === 'StatusReported' || type === 'StatusReportCorrected') &&
        data.agency === agency &&
        effectiveOn >= from &&
        effectiveOn <= to,
    );

  const waiting = known.filter((event) => event.type === 'AssignmentTransferred');
  for (let on = start; on <= day; on = plusDays(on, 1)) {
    for (const event of known) {
      const isNew = event.type === 'LeadAdded' && event.metadata.effectiveOn === on && !lanes.has(event.data.agency);
      if (isNew) lanes.set(event.data.agency, { line: [event.data.agency], from: on, gone: false });
    }
    for (const transfer of [...waiting]) {
      const { agency, successor } = transfer.data;
      const held = lanes.get(agency);
      if (transfer.metadata.effectiveOn > on || held === undefined || held.gone) continue;
      const status = statusOf(agency, held, on);
      const taken = lanes.get(successor);
      const spoken = taken === undefined && hasSpoken(successor, transfer.metadata.effectiveOn, on);
      if (!spoken && (status === 'withdrawn' || isDone(status))) continue;
      waiting.splice(waiting.indexOf(transfer), 1);
      const leads = taken !== undefined && statusOf(successor, taken, on) !== 'withdrawn';
      held.gone = true;
      if (!leads) lanes.set(successor, { line: [successor, ...held.line], from: on, gone: false });
    }
  }
  return new Map([...lanes].map(([agency, held]) => [agency, statusOf(agency, held, day)] as const));
};

/** What they make of the task together. */
export const plainTask = (lanes: ReadonlyMap<string, string>): string => {
  const active = [...lanes.values()].filter((status) => status !== 'withdrawn');
  if (active.length === 0) return 'withdrawn';
  if (active.includes('overdue')) return 'overdue';
  if (active.every((status) => status.startsWith('completed'))) {
    return active.includes('completed-late') ? 'completed-late' : 'completed';
  }
  if (active.every(isDone)) return 'awaiting-confirmation';
  return active.every((status) => status === 'not-started') ? 'not-started' : 'in-progress';
};
