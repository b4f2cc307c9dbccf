import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { KnowledgeSource, TaskBook } from '#libs/intake/facts';
import { AgencyRegister } from '#libs/tasks/facts';
import { LedgerAgencyRegister } from './agency-knowledge/ledger-agency-register.js';
import { LedgerDirectory } from './agency-knowledge/ledger-directory.js';
import { LedgerKnowledgeSource } from './import-knowledge/ledger-knowledge-source.js';
import { LedgerTaskBook } from './import-knowledge/ledger-task-book.js';
import { ProcessCheckpoint } from './runner/checkpoint.query.js';
import { ProcessHost } from './runner/process-host.js';
import { RunningProcesses } from './runner/running-processes.js';
import { SubTasks } from './complete-parent/sub-tasks.js';
import { TaskDeedsDispatch } from './task-deeds/task-deeds.dispatch.js';
import { SettleDocumentDispatch } from './settle-document/settle-document.dispatch.js';
import { DutiesAndMergers } from './transfer-assignments/duties-and-mergers.js';
import { TransferAssignmentsDispatch } from './transfer-assignments/transfer-assignments.dispatch.js';

@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    ProcessCheckpoint,
    ProcessHost,
    RunningProcesses,
    SettleDocumentDispatch,
    TransferAssignmentsDispatch,
    DutiesAndMergers,
    TaskDeedsDispatch,
    SubTasks,
    LedgerDirectory,
    { provide: AgencyRegister, useClass: LedgerAgencyRegister },
    { provide: KnowledgeSource, useClass: LedgerKnowledgeSource },
    { provide: TaskBook, useClass: LedgerTaskBook },
  ],
  exports: [KnowledgeSource, TaskBook, AgencyRegister],
})
export class ProcessesModule {}
