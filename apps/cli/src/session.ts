import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LoadRegistry } from '#libs/agencies';
import { Ledger } from '#libs/event-store';
import { openDatabase } from '#libs/postgres';
import { Awaiter } from '#libs/read-store';
import type { INestApplicationContext } from '@nestjs/common';
import { CliModule } from './cli.module.js';
import { StandardErrorLogger } from './standard-error-logger.js';

export type Session = Readonly<{ app: INestApplicationContext; commands: CommandBus; queries: QueryBus }>;

const PATIENCE_MS = 60_000;

/** Opens the data (the running server's, when there is one), catches the read models up with the log, works, closes. */
export const withSession = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
  const database = await openDatabase({
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    dataFolder: process.env['TASK_LEDGER_DATA'] || undefined,
  });
  try {
    const app = await NestFactory.createApplicationContext(CliModule.on(database.url), {
      logger: new StandardErrorLogger(),
      abortOnError: false,
    });
    try {
      const commands = app.get(CommandBus);
      await commands.execute(new LoadRegistry());
      await caughtUp(app);
      return await work({ app, commands, queries: app.get(QueryBus) });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
};

/** Waits until the read models show everything that is in the log now. */
export const caughtUp = async (app: INestApplicationContext): Promise<void> => {
  const head = await app.get(Ledger).head();
  if (!(await app.get(Awaiter).reached(head, PATIENCE_MS))) {
    throw new Error(`The read models did not reach position ${head} within a minute; a projection may have stopped (see /health/ready).`);
  }
};
