import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Settings } from '#libs/settings';
import { toldToEnd } from './closing/told-to-end.js';
import { openedPlace } from './opened-place.js';
import { ProjectorModule } from './projector.module.js';

/**
 * Keeps the read models at the end of the log until it is told to end, and serves nothing. Readiness and metrics of the
 * servers tell how far it is and where it stopped.
 */
export const project = async (settings: Settings, log: LoggerService): Promise<void> => {
  const end = toldToEnd();
  const place = await openedPlace(settings);
  const app = await NestFactory.createApplicationContext(ProjectorModule.on(place.url, settings), {
    ...{ logger: log, abortOnError: false },
  });
  process.stdout.write('Task Ledger keeps the read models\n');
  log.log({ event: 'closing', signal: await end });
  await app.close();
  await place.close();
};
