import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AssignTaskHandler } from './assign-task/assign-task.command.js';
import { ExtendDeadlineHandler } from './extend-deadline/extend-deadline.command.js';
import { FileStatusReportHandler } from './file-status-report/file-status-report.command.js';
import { ListTaskHandler } from './list-task/list-task.command.js';
import { ObserveProgressHandler } from './observe-progress/observe-progress.command.js';
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

@Module({
  imports: [CqrsModule],
  providers: [
    RegisterDirectiveHandler,
    AssignTaskHandler,
    ExtendDeadlineHandler,
    WithdrawTaskHandler,
    ObserveProgressHandler,
    ListTaskHandler,
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
  ],
})
export class TasksModule {}
