import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** One `Metrics` for the whole program. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class TelemetryModule {}
