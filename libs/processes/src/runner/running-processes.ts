import { Injectable } from '@nestjs/common';
import { assignParts } from '../assign-parts/assign-parts.process.js';
import { completeParent } from '../complete-parent/complete-parent.process.js';
import { SubTasks } from '../complete-parent/sub-tasks.js';
import { SettleDocumentDispatch } from '../settle-document/settle-document.dispatch.js';
import { settleDocument } from '../settle-document/settle-document.process.js';
import { settleReplacement } from '../settle-replacement/settle-replacement.process.js';
import { TaskDeedsDispatch } from '../task-deeds/task-deeds.dispatch.js';
import { DutiesAndMergers } from '../transfer-assignments/duties-and-mergers.js';
import { TransferAssignmentsDispatch } from '../transfer-assignments/transfer-assignments.dispatch.js';
import { transferAssignmentsWhenAgencyMerged } from '../transfer-assignments/transfer-assignments.process.js';
import { shortenSubTasks } from '../shorten-sub-tasks/shorten-sub-tasks.process.js';
import { reactionOf, type Reaction } from './reaction.js';

/** Every process of the program: a new one is a line here and its dispatch in the module. */
@Injectable()
export class RunningProcesses {
  readonly all: readonly Reaction[];

  constructor(
    settling: SettleDocumentDispatch,
    transferring: TransferAssignmentsDispatch,
    known: DutiesAndMergers,
    deeds: TaskDeedsDispatch,
    subTasks: SubTasks,
  ) {
    const doing = deeds.send.bind(deeds);
    this.all = [
      reactionOf({ process: settleDocument, send: settling.send.bind(settling) }),
      reactionOf({
        process: transferAssignmentsWhenAgencyMerged,
        send: transferring.send.bind(transferring),
        history: known.before.bind(known),
      }),
      reactionOf({ process: assignParts, send: doing }),
      reactionOf({ process: settleReplacement, send: doing }),
      reactionOf({ process: shortenSubTasks, send: doing, history: subTasks.below.bind(subTasks) }),
      reactionOf({ process: completeParent, send: doing, history: subTasks.familyOf.bind(subTasks) }),
    ];
  }
}
