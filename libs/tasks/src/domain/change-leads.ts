import type { Day, Fault } from '#libs/kernel';
import { unitFaults } from './agency-of-unit.js';
import { decisionFaults } from './decision-faults.js';
import { enteredFaults, type Entered } from './entered.js';
import { leadsOn, leavesNobody } from './leads.js';
import { refuse } from './refuse.js';
import { sameCitation } from './same-citation.js';
import type { LeadAdded, LeadReleased, TaskEvent } from './task.events.js';
import { taskFault } from './task.rejections.js';
import { assignedOn, assignmentOf, isWithdrawnBy, type Task } from './task.js';
import { taskTextFaults } from './task-text-faults.js';
import { REASON_LIMIT } from './text-faults.js';

export type AddLead = Readonly<{ kind: 'AddLead'; data: LeadAdded['data'] }> & Entered;
export type ReleaseLead = Readonly<{ kind: 'ReleaseLead'; data: LeadReleased['data'] }> & Entered;

export const addLead = (command: AddLead, task: Task): readonly TaskEvent[] => {
  const { data, effectiveOn } = command;
  const { taskId, agency, decidedBy, reason } = data;
  if (isRecorded('LeadAdded', command, task)) return [];
  refuse([
    ...leadFaults(command, task),
    ...(agency.trim() === '' ? [taskFault('task.agency-missing', 'agency')] : []),
    ...unitFaults([agency], assignmentOf(task)?.data.parent, () => 'agency'),
    ...(leadsOn(effectiveOn, task).includes(agency) ? [taskFault('task.agency-is-lead', 'agency')] : []),
  ]);
  return [{ type: 'LeadAdded', data: { taskId, agency, decidedBy, reason } }];
};

export const releaseLead = (command: ReleaseLead, task: Task): readonly TaskEvent[] => {
  const { data, effectiveOn } = command;
  const { taskId, agency, decidedBy, reason } = data;
  if (isRecorded('LeadReleased', command, task)) return [];
  refuse([...leadFaults(command, task), ...releaseFaults(agency, effectiveOn, task)]);
  return [{ type: 'LeadReleased', data: { taskId, agency, decidedBy, reason } }];
};

const leadFaults = (command: AddLead | ReleaseLead, task: Task): readonly Fault[] => {
  if (assignmentOf(task) === null) return [taskFault('task.unknown', 'taskId')];
  const { decidedBy, reason } = command.data;
  return [
    ...(isWithdrawnBy(command.effectiveOn, task) ? [taskFault('task.withdrawn', 'taskId')] : []),
    ...decisionFaults(decidedBy),
    ...taskTextFaults(reason, REASON_LIMIT, 'reason'),
    ...enteredFaults(command, assignedOn(task)),
  ];
};

const releaseFaults = (agency: string, effectiveOn: Day, task: Task): readonly Fault[] => {
  const isLead = leadsOn(effectiveOn, task).includes(agency) && !hasPassedOn(agency, effectiveOn, task);
  if (!isLead) return [taskFault('task.agency-not-lead', 'agency')];
  return leavesNobody(agency, effectiveOn, task) ? [taskFault('task.last-lead', 'agency')] : [];
};

/** A release dated before the transfer would take away what the successor has. */
const hasPassedOn = (agency: string, day: Day, task: Task): boolean =>
  task.some(
    ({ type, data, metadata }) => type === 'LeadSucceeded' && data.agency === agency && metadata.effectiveOn >= day,
  );

const isRecorded = (type: TaskEvent['type'], { data, effectiveOn }: AddLead | ReleaseLead, task: Task): boolean =>
  task.some(
    (event) =>
      event.type === type &&
      (event.type === 'LeadAdded' || event.type === 'LeadReleased') &&
      event.metadata.effectiveOn === effectiveOn &&
      event.data.agency === data.agency &&
      sameCitation(event.data.decidedBy, data.decidedBy),
  );
