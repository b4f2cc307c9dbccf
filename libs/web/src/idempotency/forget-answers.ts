import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { IdempotencyClaims } from './claims.query.js';

const HOUR = 3_600_000;

/** Forgets answers that were kept long enough, every hour while the program runs; a failure is told and tried again. */
export class ForgetAnswers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ForgetAnswers.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly claims: IdempotencyClaims,
    private readonly keptMs: number,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running = this.forget()), HOUR).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
  }

  private async forget(): Promise<void> {
    await this.claims
      .forgetOlderThan(this.keptMs)
      .catch((error: unknown) => this.log.warn(`old answers are still kept: ${String(error)}`));
  }
}
