import { unreachable, type Decider } from '#libs/kernel';
import { evolveAssignment, untouchedAssignment, type Assignment } from './assignment.js';
import { assignmentEventTypes, type AssignmentEvent } from './assignment.events.js';
import { correctStatusReport, type CorrectStatusReport } from './correct-status-report.js';
import { grantExtension, refuseExtension, type GrantExtension, type RefuseExtension } from './decide-extension.js';
import { fileCommitment, type FileCommitment } from './file-commitment.js';
import { fileStatusReport, type FileStatusReport } from './file-status-report.js';
import {
  confirmCompletion,
  reopenAssignment,
  returnStatusReport,
  type ConfirmCompletion,
  type ReopenAssignment,
  type ReturnStatusReport,
} from './judge-report.js';
import { reportSubTasks, type ReportSubTasks } from './report-sub-tasks.js';
import { requestExtension, type RequestExtension } from './request-extension.js';
import { sendReminder, type SendReminder } from './send-reminder.js';
import { transferAssignment, type TransferAssignment } from './transfer-assignment.js';

export type AssignmentCommand =
  | FileStatusReport
  | CorrectStatusReport
  | ReturnStatusReport
  | ConfirmCompletion
  | ReopenAssignment
  | RequestExtension
  | GrantExtension
  | RefuseExtension
  | FileCommitment
  | SendReminder
  | ReportSubTasks
  | TransferAssignment;

const decide = (command: AssignmentCommand, assignment: Assignment): readonly AssignmentEvent[] => {
  switch (command.kind) {
    case 'FileStatusReport':
      return fileStatusReport(command, assignment);
    case 'CorrectStatusReport':
      return correctStatusReport(command, assignment);
    case 'ReturnStatusReport':
      return returnStatusReport(command, assignment);
    case 'ConfirmCompletion':
      return confirmCompletion(command, assignment);
    case 'ReopenAssignment':
      return reopenAssignment(command, assignment);
    case 'RequestExtension':
      return requestExtension(command, assignment);
    case 'GrantExtension':
      return grantExtension(command, assignment);
    case 'RefuseExtension':
      return refuseExtension(command, assignment);
    case 'FileCommitment':
      return fileCommitment(command, assignment);
    case 'ReportSubTasks':
      return reportSubTasks(command, assignment);
    case 'SendReminder':
      return sendReminder(command, assignment);
    case 'TransferAssignment':
      return transferAssignment(command, assignment);
    default:
      return unreachable(command);
  }
};

export const assignmentDecider: Decider<AssignmentCommand, AssignmentEvent, Assignment> = {
  category: 'assignment',
  eventTypes: assignmentEventTypes,
  initial: untouchedAssignment,
  evolve: evolveAssignment,
  decide,
};
