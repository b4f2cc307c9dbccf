import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Followers } from './following/followers.js';
import { ProjectionRunner } from './projection-runner.js';

/** Starts the projections with the program, where it has that role, and ends them before the database goes. */
@Injectable()
export class Projector implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly runner: ProjectionRunner,
    private readonly followers: Followers,
    private readonly run: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.run) return;
    this.followers.add(this.runner.follower);
    this.runner.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner.close();
  }
}
