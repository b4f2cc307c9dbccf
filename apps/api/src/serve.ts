import type { LoggerService } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { oidcFrom, openTokens } from '#libs/access';
import { LoadRegistry } from '#libs/agencies';
import type { Settings } from '#libs/settings';
import { Metrics, observeCommands } from '#libs/telemetry';
import { Closing } from '#libs/web';
import { ApiModule } from './api.module.js';
import { drained } from './closing/drained.js';
import { toldToEnd } from './closing/told-to-end.js';
import { httpAdapter } from './http-adapter.js';
import { setUpHttp } from './http.js';
import { openedPlace } from './opened-place.js';

/** Serves until it is told to end, then answers what is in flight and ends everything it has started. */
export const serve = async (settings: Settings, log: LoggerService): Promise<void> => {
  const end = toldToEnd();
  const tokens = await openTokens(oidcFrom(settings), settings.TASK_LEDGER_DATA);
  const place = await openedPlace(settings);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(place.url, settings), httpAdapter(), {
    ...{ logger: log, abortOnError: false, bodyParser: false },
  });
  await setUpHttp(app, settings, tokens);
  await app.init();
  observeCommands(app.get(CommandBus), app.get(Metrics));
  await app.get(CommandBus).execute(new LoadRegistry());
  await app.listen(settings.PORT, settings.HOST);
  sayWhere(await app.getUrl());
  log.log({ event: 'closing', signal: await end });
  app.get(Closing).begin();
  const whole = await drained(app.getHttpServer(), settings.SHUTDOWN_GRACE);
  if (!whole) log.warn({ event: 'requests-cut-off', afterMs: settings.SHUTDOWN_GRACE });
  await app.close();
  await place.close();
};

const sayWhere = (url: string): void => {
  const said = process.argv.includes('--json')
    ? JSON.stringify({ listening: url, documentation: `${url}/docs` })
    : `Task Ledger listens on ${url} (documentation at /docs)`;
  process.stdout.write(`${said}\n`);
};
