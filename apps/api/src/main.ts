import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LoadRegistry } from '#libs/agencies';
import { openDatabase } from '#libs/postgres';
import { readSettings, SettingsRefused } from '#libs/settings';
import { ApiModule } from './api.module.js';
import { httpAdapter } from './http-adapter.js';
import { setUpHttp } from './http.js';
import { sayWhatHolds } from './say-what-holds.js';

const serve = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const database = await openDatabase({
    databaseUrl: settings.DATABASE_URL ?? undefined,
    dataFolder: settings.TASK_LEDGER_DATA,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(database.url), httpAdapter(), {
    logger: new ConsoleLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
    bodyParser: false,
  });
  await setUpHttp(app, settings.HOST);
  await app.init();
  await app.get(CommandBus).execute(new LoadRegistry());
  await app.listen(settings.PORT, settings.HOST);
  const url = await app.getUrl();
  const said = process.argv.includes('--json')
    ? JSON.stringify({ listening: url, documentation: `${url}/docs` })
    : `Task Ledger listens on ${url} (documentation at /docs)`;
  process.stdout.write(`${said}\n`);
  await new Promise<void>((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => resolve())));
  await app.close();
  await database.close();
};

(process.argv.includes('--check') ? sayWhatHolds() : serve()).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof SettingsRefused ? 2 : 1);
  },
);
