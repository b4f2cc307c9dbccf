export { AddLead } from './add-lead/add-lead.command.js';
export { AmendTask } from './amend-task/amend-task.command.js';
export { AssignSubTask, type SubTask } from './assign-sub-task/assign-sub-task.command.js';
export { ReportSubTasks } from './report-sub-tasks/report-sub-tasks.command.js';
export type { SubTasksDone } from './domain/report-sub-tasks.js';
export { AssignTask } from './assign-task/assign-task.command.js';
export { ConfirmCompletion } from './confirm-completion/confirm-completion.command.js';
export { CorrectStatusReport } from './correct-status-report/correct-status-report.command.js';
export { ExtendDeadline } from './extend-deadline/extend-deadline.command.js';
export { FileCommitment } from './file-commitment/file-commitment.command.js';
export { FileStatusReport } from './file-status-report/file-status-report.command.js';
export { GiveTask } from './give-task/give-task.command.js';
export { EnterTask } from './enter-task/enter-task.command.js';
export { GrantExtension } from './grant-extension/grant-extension.command.js';
export { MoveTask } from './move-task/move-task.command.js';
export { ObserveProgress } from './observe-progress/observe-progress.command.js';
export { RefuseExtension } from './refuse-extension/refuse-extension.command.js';
export { RegisterDirective } from './register-directive/register-directive.command.js';
export { ReleaseLead } from './release-lead/release-lead.command.js';
export { ReplaceDirective } from './replace-directive/replace-directive.command.js';
export { SplitTask, type GivenPart, type Split } from './split-task/split-task.command.js';
export type { Amended, Amendment, Move } from './domain/amend-task.js';
export type { Replacement } from './domain/replace-directive.js';
export { ReopenAssignment } from './reopen-assignment/reopen-assignment.command.js';
export { RequestExtension } from './request-extension/request-extension.command.js';
export { ReturnStatusReport } from './return-status-report/return-status-report.command.js';
export { SucceedLead } from './succeed-lead/succeed-lead.command.js';
export { TransferAssignment } from './transfer-assignment/transfer-assignment.command.js';
export { SendReminder } from './send-reminder/send-reminder.command.js';
export { WithdrawTask } from './withdraw-task/withdraw-task.command.js';
export { assignmentRejections } from './domain/assignment.rejections.js';
export { directiveRejections } from './domain/directive.rejections.js';
export { taskRejections } from './domain/task.rejections.js';
export type { GivenTask } from './domain/given-task.js';
export type { Grant } from './domain/decide-extension.js';
export type { ExtensionWish } from './domain/request-extension.js';
export type { Correction } from './domain/correct-status-report.js';
export type { StatusReport } from './domain/status-report.js';
export type { Extension } from './domain/extend-deadline.js';
export {
  subTaskIdOf,
  partIdOf,
  directiveIdOf,
  taskIdOf,
  taskIdsOf,
  type DirectiveKey,
  type TaskKey,
} from './identity/task-identity.js';
export { TasksModule } from './tasks.module.js';
