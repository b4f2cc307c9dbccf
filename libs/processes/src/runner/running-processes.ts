import { Injectable } from '@nestjs/common';
import { SettleDocumentDispatch } from '../settle-document/settle-document.dispatch.js';
import { settleDocument } from '../settle-document/settle-document.process.js';
import { reactionOf, type Reaction } from './reaction.js';

/** Every process of the program: a new one is a line here and its dispatch in the module. */
@Injectable()
export class RunningProcesses {
  readonly all: readonly Reaction[];

  constructor(settling: SettleDocumentDispatch) {
    this.all = [reactionOf({ process: settleDocument, send: settling.send.bind(settling) })];
  }
}
