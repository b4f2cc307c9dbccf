import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventStore, Ledger } from '#libs/event-store';
import { Followers, LedgerFollower, ReadStoreUrl } from '#libs/read-store';
import { ProcessCheckpoint } from './checkpoint.query.js';
import type { Reaction } from './reaction.js';
import { RunningProcesses } from './running-processes.js';

/**
 * Runs the processes with the program, each following the ledger under its own name, checkpoint and leader lock: one that
 * stops at a poison event does not hold up the others.
 */
@Injectable()
export class ProcessHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly running: readonly LedgerFollower[];

  constructor(
    private readonly events: EventStore,
    private readonly ledger: Ledger,
    private readonly checkpoint: ProcessCheckpoint,
    private readonly followers: Followers,
    processes: RunningProcesses,
    @Inject(ReadStoreUrl) private readonly url: string,
  ) {
    this.running = processes.all.map((reaction) => this.followerOf(reaction));
  }

  onApplicationBootstrap(): void {
    for (const follower of this.running) {
      this.followers.add(follower);
      follower.start();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running.map((follower) => follower.close()));
  }

  private followerOf({ name, concerns, handle }: Reaction): LedgerFollower {
    const { url, ledger, checkpoint } = this;
    return new LedgerFollower({
      ...{ name, url, ledger },
      position: () => checkpoint.position(name),
      handle: async (page) => {
        for (const event of page) await handle(event, this.events);
      },
      passing: { concerns, keep: (from, to) => checkpoint.move(name, from, to) },
      onStopped: (stopped) => this.followers.recordStop(name, stopped),
    });
  }
}
