import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from '#libs/settings';
import { logAndViews } from './log-and-views.js';

/** Nobody waits for this process but those who read, so that it hardly lets events gather. */
const REST_MS = 5;

@Module({})
export class ProjectorModule {
  static on(url: string, settings: Settings): DynamicModule {
    return { module: ProjectorModule, imports: [...logAndViews({ url, settings, project: true, restMs: REST_MS })] };
  }
}
