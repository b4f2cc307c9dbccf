import { isDay, unreachable, type Day, type Fault } from '#libs/kernel';
import { assigneesOf } from './assignees-of.js';
import { dueOn } from './due-on.js';
import { refuse } from './refuse.js';
import { sameCitation } from './same-citation.js';
import type { DeadlineExtended, TaskAssigned, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import type { Task } from './task.js';

export type Extension = Omit<DeadlineExtended['data'], 'from'>;

export const extendDeadline = (extension: Extension, task: Task): readonly TaskEvent[] => {
  if (task.extensions.some(({ data }) => sameExtension(data, extension))) return [];
  const { assigned } = task;
  if (assigned === null) return refuse([taskFault('task.unknown', 'taskId')]);
  if (task.withdrawn) return refuse([taskFault('task.withdrawn', 'taskId')]);
  const history = [assigned, ...task.extensions];
  refuse(faultsOf(extension, history));
  const { taskId, agency, to, kind, decidedBy, reason } = extension;
  const from = dueOn(history, agency).dueOn;
  return [{ type: 'DeadlineExtended', data: { taskId, agency, from, to, kind, decidedBy, reason } }];
};

type DeadlineHistory = readonly (TaskAssigned | DeadlineExtended)[];

const faultsOf = (extension: Extension, history: DeadlineHistory): readonly Fault[] => {
  const { agency, to, decidedBy } = extension;
  const leads = assigneesOf(history);
  return [
    ...(agency !== null && !leads.includes(agency) ? [taskFault('task.agency-not-lead', 'agency')] : []),
    ...(isDay(to) ? dayFaultsOf(extension, history, leads) : [taskFault('task.day-unreadable', 'to')]),
    ...(decidedBy.number.trim() === '' ? [taskFault('task.decision-missing', 'decidedBy')] : []),
    ...(decidedBy.signedOn !== null && !isDay(decidedBy.signedOn)
      ? [taskFault('task.day-unreadable', 'decidedBy')]
      : []),
  ];
};

const dayFaultsOf = (
  { agency, to, kind }: Extension,
  history: DeadlineHistory,
  leads: readonly string[],
): readonly Fault[] => {
  const present = dueOn(history, agency).dueOn;
  switch (kind) {
    case 'extended':
      return laterThan(present, to, 'task.extension-not-later');
    case 'remedial':
      return laterThan(present, to, 'task.remedial-not-later');
    case 'amended': {
      const touched = agency === null ? [present, ...leads.map((lead) => dueOn(history, lead).dueOn)] : [present];
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
