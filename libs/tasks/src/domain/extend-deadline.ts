import { isDay, unreachable, type Day, type Fault, type Recorded } from '#libs/kernel';
import { ceilingFaults } from './assign-sub-task.js';
import { assigneesOf } from './assignees-of.js';
import type { ExtensionGranted } from './assignment.events.js';
import { decisionFaults } from './decision-faults.js';
import { dueOn } from './due-on.js';
import { effectiveBy } from './effective-by.js';
import { enteredFaults, type Entered } from './entered.js';
import { refuse } from './refuse.js';
import { sameCitation } from './same-citation.js';
import type { DeadlineExtended, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, isWithdrawnBy, type Task } from './task.js';

export type Extension = Omit<DeadlineExtended['data'], 'from'>;

/** `granted` are the extensions that the agencies concerned were granted at their own request. */
export type ExtendDeadline = Readonly<{
  kind: 'ExtendDeadline';
  data: Extension;
  granted: readonly Recorded<ExtensionGranted>[];
  /** Of a sub-task: the due day of the assignment that it belongs to. */
  ceiling: Day | null;
}> &
  Entered;

export const extendDeadline = (command: ExtendDeadline, task: Task): readonly TaskEvent[] => {
  const { data: extension, granted, effectiveOn } = command;
  if (task.some((event) => event.type === 'DeadlineExtended' && sameExtension(event.data, extension))) return [];
  if (assignmentOf(task) === null) return refuse([taskFault('task.unknown', 'taskId')]);
  if (isWithdrawnBy(effectiveOn, task)) return refuse([taskFault('task.withdrawn', 'taskId')]);
  const past = effectiveBy<DeadlineEvent>(effectiveOn, [...task, ...granted]);
  refuse([...enteredFaults(command, assignedOn(task)), ...faultsOf(command, past)]);
  const { taskId, agency, to, kind, decidedBy, reason } = extension;
  const from = dueOn(past, agency).dueOn;
  return [{ type: 'DeadlineExtended', data: { taskId, agency, from, to, kind, decidedBy, reason } }];
};

type DeadlineEvent = Recorded<TaskEvent | ExtensionGranted>;

const faultsOf = (command: ExtendDeadline, past: readonly DeadlineEvent[]): readonly Fault[] => {
  const { agency, to, kind, decidedBy } = command.data;
  const leads = assigneesOf(past.filter(isOfTask));
  return [
    ...(agency !== null && !leads.includes(agency) ? [taskFault('task.agency-not-lead', 'agency')] : []),
    ...(isDay(to) ? dayFaultsOf(command, past, leads) : [taskFault('task.day-unreadable', 'to')]),
    ...(kind === 'remedial' ? [] : ceilingFaults(to, command.ceiling, 'to')),
    ...decisionFaults(decidedBy),
  ];
};

const isOfTask = (event: DeadlineEvent): event is Recorded<TaskEvent> => event.type !== 'ExtensionGranted';

const dayFaultsOf = (
  { data: { agency, to, kind }, effectiveOn }: ExtendDeadline,
  past: readonly DeadlineEvent[],
  leads: readonly string[],
): readonly Fault[] => {
  const present = dueOn(past, agency).dueOn;
  switch (kind) {
    case 'extended':
      return laterThan(present, to, 'task.extension-not-later');
    case 'remedial':
      return [
        ...laterThan(present, to, 'task.remedial-not-later'),
        ...(present !== null && effectiveOn <= present ? [taskFault('task.not-late', 'kind')] : []),
      ];
    case 'amended': {
      const touched = agency === null ? [present, ...leads.map((lead) => dueOn(past, lead).dueOn)] : [present];
      return touched.every((day) => day === to) ? [taskFault('task.amendment-changes-nothing', 'to')] : [];
    }
    default:
      return unreachable(kind);
  }
};

const laterThan = (
  present: Day | null,
  to: Day,
  code: 'task.extension-not-later' | 'task.remedial-not-later',
): readonly Fault[] => {
  if (present === null) return [taskFault('task.no-deadline', 'taskId')];
  return to > present ? [] : [taskFault(code, 'to')];
};

const sameExtension = (one: Extension, other: Extension): boolean =>
  one.agency === other.agency &&
  one.to === other.to &&
  one.kind === other.kind &&
  one.reason === other.reason &&
  sameCitation(one.decidedBy, other.decidedBy);
