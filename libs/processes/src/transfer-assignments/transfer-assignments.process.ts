import type { Day, Process, Recorded } from '#libs/kernel';
import type { AgencyMerged } from '#libs/agencies/facts';
import {
  assignmentEventTypes,
  taskEventTypes,
  type AssignmentReopened,
  type AssignmentTransferred,
  type LeadAdded,
  type LeadSucceeded,
  type StatusReportCorrected,
  type StatusReported,
  type StatusReportReturned,
  type TaskAssigned,
} from '#libs/tasks/facts';
import type { TransferCommand } from '../domain/transfer-command.js';

/** What lays a duty on an agency, or may open one again that was done. */
export type Opening =
  | TaskAssigned
  | LeadAdded
  | LeadSucceeded
  | StatusReported
  | StatusReportCorrected
  | StatusReportReturned
  | AssignmentReopened;

export type TransferEvent = AgencyMerged | Opening | AssignmentTransferred;

/**
 * The open duties of an agency that is merged pass to its successor, and so do those that it is given or that are opened
 * again later. It is shown every duty that was laid on the agency before the merger, or every merger before the duty.
 */
export const transferAssignmentsWhenAgencyMerged: Process<TransferEvent, TransferCommand> = {
  name: 'transfer-assignments-when-agency-merged',
  handles: {
    AgencyMerged: true,
    TaskAssigned: taskEventTypes.TaskAssigned,
    LeadAdded: taskEventTypes.LeadAdded,
    LeadSucceeded: taskEventTypes.LeadSucceeded,
    StatusReported: assignmentEventTypes.StatusReported,
    StatusReportCorrected: assignmentEventTypes.StatusReportCorrected,
    StatusReportReturned: assignmentEventTypes.StatusReportReturned,
    AssignmentReopened: assignmentEventTypes.AssignmentReopened,
    AssignmentTransferred: assignmentEventTypes.AssignmentTransferred,
  },
  react: (history) => {
    const event = history.at(-1);
    if (event === undefined) return [];
    if (event.type === 'AssignmentTransferred') return [[succession(event)]];
    if (event.type !== 'AgencyMerged') return [openedBy(event, history.filter(isMerger))];
    return passings(event.data, history.filter(isOpening));
  },
};

/** Every duty from the day of the merger on, and again from each later day on which it was laid on the agency anew. */
const passings = (
  { code, successor, on }: AgencyMerged['data'],
  known: readonly Recorded<Opening>[],
): readonly (readonly TransferCommand[])[] => {
  const laid = known.filter((one) => agenciesOf(one).includes(code));
  const dayOf = ({ metadata: { effectiveOn } }: Recorded<Opening>): Day => (effectiveOn > on ? effectiveOn : on);
  const later = [...new Set(laid.map(dayOf))].filter((day) => day > on).toSorted();
  const tasksOf = (some: readonly Recorded<Opening>[]) => [...new Set(some.map(({ data }) => data.taskId))];
  return [on, ...later].map((day) =>
    tasksOf(day === on ? laid : laid.filter((one) => dayOf(one) === day)).map((taskId) =>
      transfer({ taskId, agency: code, successor }, day),
    ),
  );
};

/** The agencies that an event lays a duty on, or whose duty it may open again. */
export const agenciesOf = (event: Opening): readonly string[] => {
  switch (event.type) {
    case 'TaskAssigned':
      return event.data.assignees;
    case 'LeadSucceeded':
      return [event.data.successor];
    default:
      return [event.data.agency];
  }
};

const openedBy = (event: Recorded<Opening>, mergers: readonly Recorded<AgencyMerged>[]): readonly TransferCommand[] =>
  agenciesOf(event).flatMap((agency) => {
    const merged = mergers.findLast(({ data }) => data.code === agency)?.data;
    if (merged === undefined) return [];
    const { effectiveOn } = event.metadata;
    const { successor, on } = merged;
    return [transfer({ taskId: event.data.taskId, agency, successor }, on > effectiveOn ? on : effectiveOn)];
  });

const transfer = (data: LeadSucceeded['data'], effectiveOn: Day): TransferCommand => ({
  kind: 'TransferAssignment',
  effectiveOn,
  place: null,
  data,
});

const succession = ({
  data: { taskId, agency, successor },
  metadata: { effectiveOn },
}: Recorded<AssignmentTransferred>): TransferCommand => ({
  kind: 'SucceedLead',
  effectiveOn,
  place: null,
  data: { taskId, agency, successor },
});

const isMerger = (event: Recorded<TransferEvent>): event is Recorded<AgencyMerged> => event.type === 'AgencyMerged';
const isOpening = (event: Recorded<TransferEvent>): event is Recorded<Opening> =>
  event.type !== 'AgencyMerged' && event.type !== 'AssignmentTransferred';
