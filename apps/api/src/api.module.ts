import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '#libs/access';
import { AgenciesModule } from '#libs/agencies';
import { attachmentPlace, EvidenceModule } from '#libs/evidence';
import { FeedModule, feedOptions } from '#libs/feed';
import { IntakeModule } from '#libs/intake';
import { ProcessesModule } from '#libs/processes';
import { TasksModule } from '#libs/tasks';
import { ViewsModule } from '#libs/views';
import type { Settings } from '#libs/settings';
import { Metrics, observeAppend, TelemetryModule } from '#libs/telemetry';
import { ClosingModule, WebModule } from '#libs/web';
import { HealthController } from './health/health.controller.js';
import { logAndViews } from './log-and-views.js';
import { LagMetrics } from './metrics/lag-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { SourceMetrics } from './metrics/source-metrics.js';

@Module({})
export class ApiModule {
  static on(url: string, settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        TelemetryModule,
        ClosingModule,
        ...logAndViews({
          ...{ url, settings, project: settings.PROJECTING === 'here' },
          observe: { useFactory: observeAppend, inject: [Metrics] },
        }),
        WebModule.forRoot({ answersKeptMs: settings.ANSWERS_KEPT }),
        AccessModule.forRoot([AgenciesModule, TasksModule]),
        AgenciesModule,
        TasksModule,
        IntakeModule,
        ViewsModule,
        ProcessesModule,
        EvidenceModule.forRoot(attachmentPlace(settings), [TasksModule]),
        FeedModule.forRoot(() => feedOptions(settings, url), [AgenciesModule]),
      ],
      controllers: [HealthController, MetricsController],
      providers: [LagMetrics, SourceMetrics],
    };
  }
}
