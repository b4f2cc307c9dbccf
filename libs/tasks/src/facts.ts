export type { Citation } from './domain/citation.js';
export type { Lead } from './domain/lead.js';
export type { Listing } from './domain/listing.js';
export type { Mention } from './domain/mention.js';
export {
  directiveEventTypes,
  openTasksRules,
  type DirectiveReplaced,
  type OpenTasksRule,
  type DirectiveEvent,
  type DirectiveRegistered,
} from './domain/directive.events.js';
export {
  claims,
  dueKinds,
  extensionKinds,
  taskEventTypes,
  type Claim,
  type Completion,
  type DeadlineExtended,
  type DirectiveCited,
  type LeadAdded,
  type LeadReleased,
  type Due,
  type LeadSucceeded,
  type DueKind,
  type ExtensionKind,
  type ProgressObserved,
  type TaskAmended,
  type TaskAssigned,
  type TaskChange,
  type TaskPart,
  type TaskSplit,
  type TaskEvent,
  type TaskListed,
  type TaskWithdrawn,
} from './domain/task.events.js';
export {
  assignmentEventTypes,
  type AssignmentEvent,
  type AssignmentReopened,
  type AssignmentTransferred,
  type CommitmentFiled,
  type CompletionConfirmed,
  type Evidence,
  type ExtensionGranted,
  type ExtensionRefused,
  type ExtensionRequested,
  type ReminderSent,
  type StatusReportCorrected,
  type StatusReported,
  type StatusReportReturned,
} from './domain/assignment.events.js';
export { assignmentId, assignmentStream, directiveStream, taskStream } from './domain/streams.js';
export { firstPeriod, periodAfter, periodAt, periodNamed, type Period } from './domain/period.js';
export { recurrenceOf, recurrences, type Recurrence } from './domain/recurrence.js';
export { dutyOf, type Duty } from './domain/duty.js';
export { predecessorsOf } from './domain/predecessors-of.js';
export { assigneesOf } from './domain/assignees-of.js';
export { agencyOfUnit, isUnitOf } from './domain/agency-of-unit.js';
export { confirmedCompletion } from './domain/confirmed-completion.js';
export { textOn, type TaskText } from './domain/task-text.js';
export { partAssignment } from './domain/split-task.js';
export { ownPartOf } from './domain/own-part.js';
export { leadsOn } from './domain/leads.js';
export { dueOn, type DueOn } from './domain/due-on.js';
export { assignmentFaults } from './domain/assign-task.js';
export { clears, missingClears, type Clear, type ClearsAsked } from './domain/missing-clears.js';
export { sameNotice } from './domain/same-notice.js';
export { sameObservation } from './domain/same-observation.js';
export {
  directiveIdOf,
  partIdOf,
  subTaskIdOf,
  taskIdOf,
  taskIdsOf,
  type DirectiveKey,
  type TaskKey,
} from './identity/task-identity.js';
export { AgencyRegister, type Registered } from './reading/agency-register.js';
