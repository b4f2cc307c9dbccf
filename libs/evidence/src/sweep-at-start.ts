import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Staging } from './staging.js';

/** Clears away what a killed process was receiving; that it cannot hinders nothing. */
@Injectable()
export class SweepAtStart implements OnApplicationBootstrap {
  private readonly logger = new Logger(SweepAtStart.name);

  constructor(private readonly staging: Staging) {}

  onApplicationBootstrap(): void {
    void this.staging.sweep(Date.now()).catch((error: unknown) => this.logger.warn(String(error)));
  }
}
