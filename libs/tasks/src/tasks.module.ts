import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AddLeadHandler } from './add-lead/add-lead.command.js';
import { ReleaseLeadHandler } from './release-lead/release-lead.command.js';
import { Sight } from '#libs/access';
import { AmendTaskHandler } from './amend-task/amend-task.command.js';
import { MoveTaskHandler } from './move-task/move-task.command.js';
import { ReplaceDirectiveHandler } from './replace-directive/replace-directive.command.js';
import { SplitTaskHandler } from './split-task/split-task.command.js';
import { AssignSubTaskHandler } from './assign-sub-task/assign-sub-task.command.js';
import { ReportSubTasksHandler } from './report-sub-tasks/report-sub-tasks.command.js';
import { AssignTaskHandler } from './assign-task/assign-task.command.js';
import { ExtendDeadlineHandler } from './extend-deadline/extend-deadline.command.js';
import { FileStatusReportHandler } from './file-status-report/file-status-report.command.js';
import { EnterTaskHandler } from './enter-task/enter-task.command.js';
import { ObserveProgressHandler } from './observe-progress/observe-progress.command.js';
import { GiveTaskHandler } from './give-task/give-task.command.js';
import { GiveTaskController } from './give-task/give-task.controller.js';
import { RegisterDirectiveHandler } from './register-directive/register-directive.command.js';
import { WithdrawTaskHandler } from './withdraw-task/withdraw-task.command.js';
import { ConfirmCompletionHandler } from './confirm-completion/confirm-completion.command.js';
import { CorrectStatusReportHandler } from './correct-status-report/correct-status-report.command.js';
import { ReopenAssignmentHandler } from './reopen-assignment/reopen-assignment.command.js';
import { ReturnStatusReportHandler } from './return-status-report/return-status-report.command.js';
import { RequestExtensionHandler } from './request-extension/request-extension.command.js';
import { GrantExtensionHandler } from './grant-extension/grant-extension.command.js';
import { RefuseExtensionHandler } from './refuse-extension/refuse-extension.command.js';
import { FileCommitmentHandler } from './file-commitment/file-commitment.command.js';
import { SendReminderHandler } from './send-reminder/send-reminder.command.js';
import { SucceedLeadHandler } from './succeed-lead/succeed-lead.command.js';
import { TransferAssignmentHandler } from './transfer-assignment/transfer-assignment.command.js';
import { RegisterDirectiveController } from './register-directive/register-directive.controller.js';
import { AddLeadController } from './add-lead/add-lead.controller.js';
import { ReleaseLeadController } from './release-lead/release-lead.controller.js';
import { AmendTaskController } from './amend-task/amend-task.controller.js';
import { SplitTaskController } from './split-task/split-task.controller.js';
import { ReplaceDirectiveController } from './replace-directive/replace-directive.controller.js';
import { AssignSubTaskController } from './assign-sub-task/assign-sub-task.controller.js';
import { ExtendDeadlineController } from './extend-deadline/extend-deadline.controller.js';
import { WithdrawTaskController } from './withdraw-task/withdraw-task.controller.js';
import { FileStatusReportsController } from './file-status-report/file-status-reports.controller.js';
import { FileStatusReportController } from './file-status-report/file-status-report.controller.js';
import { CorrectStatusReportController } from './correct-status-report/correct-status-report.controller.js';
import { ReturnStatusReportController } from './return-status-report/return-status-report.controller.js';
import { ConfirmCompletionController } from './confirm-completion/confirm-completion.controller.js';
import { ReopenAssignmentController } from './reopen-assignment/reopen-assignment.controller.js';
import { RequestExtensionController } from './request-extension/request-extension.controller.js';
import { GrantExtensionController } from './grant-extension/grant-extension.controller.js';
import { RefuseExtensionController } from './refuse-extension/refuse-extension.controller.js';
import { FileCommitmentController } from './file-commitment/file-commitment.controller.js';
import { SendReminderController } from './send-reminder/send-reminder.controller.js';
import { TaskSight } from './task-sight/task-sight.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterDirectiveController,
    GiveTaskController,
    AddLeadController,
    ReleaseLeadController,
    AmendTaskController,
    SplitTaskController,
    ReplaceDirectiveController,
    AssignSubTaskController,
    ExtendDeadlineController,
    WithdrawTaskController,
    FileStatusReportController,
    FileStatusReportsController,
    CorrectStatusReportController,
    ReturnStatusReportController,
    ConfirmCompletionController,
    ReopenAssignmentController,
    RequestExtensionController,
    GrantExtensionController,
    RefuseExtensionController,
    FileCommitmentController,
    SendReminderController,
  ],
  providers: [
    { provide: Sight, useClass: TaskSight },
    RegisterDirectiveHandler,
    AssignTaskHandler,
    AssignSubTaskHandler,
    ReportSubTasksHandler,
    AmendTaskHandler,
    MoveTaskHandler,
    SplitTaskHandler,
    ReplaceDirectiveHandler,
    GiveTaskHandler,
    AddLeadHandler,
    ReleaseLeadHandler,
    ExtendDeadlineHandler,
    WithdrawTaskHandler,
    ObserveProgressHandler,
    EnterTaskHandler,
    FileStatusReportHandler,
    SendReminderHandler,
    FileCommitmentHandler,
    RefuseExtensionHandler,
    GrantExtensionHandler,
    RequestExtensionHandler,
    ReturnStatusReportHandler,
    ReopenAssignmentHandler,
    CorrectStatusReportHandler,
    ConfirmCompletionHandler,
    TransferAssignmentHandler,
    SucceedLeadHandler,
  ],
  exports: [Sight],
})
export class TasksModule {}
