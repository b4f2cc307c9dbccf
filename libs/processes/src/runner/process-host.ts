import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventStore, Ledger } from '#libs/event-store';
import { Followers, LedgerFollower, ReadStoreUrl } from '#libs/read-store';
import { SettleDocumentDispatch } from '../settle-document/settle-document.dispatch.js';
import { settleDocument } from '../settle-document/settle-document.process.js';
import { carryOut } from './carry-out.js';
import { ProcessCheckpoint } from './checkpoint.query.js';

/** Runs the processes with the program, each following the ledger under its own name and leader lock. */
@Injectable()
export class ProcessHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly follower: LedgerFollower;

  constructor(
    events: EventStore,
    ledger: Ledger,
    checkpoint: ProcessCheckpoint,
    private readonly followers: Followers,
    dispatch: SettleDocumentDispatch,
    @Inject(ReadStoreUrl) url: string,
  ) {
    const { name } = settleDocument;
    const running = { process: settleDocument, send: dispatch.send.bind(dispatch) };
    this.follower = new LedgerFollower({
      ...{ name, url, ledger },
      position: () => checkpoint.position(name),
      handle: async (page) => {
        for (const event of page) await carryOut(running, events, event);
        const [first, last] = [page[0], page.at(-1)];
        if (first !== undefined && last !== undefined) await checkpoint.move(name, first.sequence - 1, last.sequence);
      },
      onStopped: (stopped) => followers.recordStop(name, stopped),
    });
  }

  onApplicationBootstrap(): void {
    this.followers.add(this.follower);
    this.follower.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.follower.close();
  }
}
