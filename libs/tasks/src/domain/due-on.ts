import type { Day } from '#libs/kernel';
import type { ExtensionGranted } from './assignment.events.js';
import { predecessorsOf } from './predecessors-of.js';
import type { DeadlineExtended, TaskEvent } from './task.events.js';

/** `dueOn` decides on time or late; `remedialOn` is asked for on top of it and excuses nothing. Null `dueOn`: never late. */
export type DueOn = Readonly<{ originalDueOn: Day | null; dueOn: Day | null; remedialOn: Day | null }>;

/**
 * The dates that hold after `events`, taken in the order given; a view that asks about a day passes the events of that
 * day. `agency` null asks for the task: what was moved for one lead alone is left out. Who took over a duty took its due day too.
 */
export const dueOn = (events: readonly (TaskEvent | ExtensionGranted)[], agency: string | null): DueOn => {
  const line = agency === null ? [] : [agency, ...predecessorsOf(events.filter(isOfTask), agency)];
  const original = events.find((event) => event.type === 'TaskAssigned')?.data.due.on ?? null;
  return events
    .flatMap((event) => movesOf(event))
    .filter((moved) => moved.agency === null || line.includes(moved.agency))
    .reduce(moved, { originalDueOn: original, dueOn: original, remedialOn: null });
};

const isOfTask = (event: TaskEvent | ExtensionGranted): event is TaskEvent => event.type !== 'ExtensionGranted';

type Move = Pick<DeadlineExtended['data'], 'agency' | 'kind' | 'to'>;

const movesOf = (event: TaskEvent | ExtensionGranted): readonly Move[] => {
  if (event.type === 'DeadlineExtended') return [event.data];
  return event.type === 'ExtensionGranted' ? [{ ...event.data, kind: 'extended' }] : [];
};

const moved = (due: DueOn, { kind, to }: Move): DueOn => {
  if (kind === 'remedial') return { ...due, remedialOn: to };
  const shortened = kind === 'extended' && due.dueOn !== null && to < due.dueOn;
  const counts = shortened ? due.dueOn : to;
  return {
    ...due,
    dueOn: counts,
    remedialOn: due.remedialOn !== null && due.remedialOn > counts ? due.remedialOn : null,
  };
};
