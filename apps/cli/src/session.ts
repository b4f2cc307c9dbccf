import { setTimeout } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { LoadRegistry } from '#libs/agencies';
import { Ledger, LedgerSource } from '#libs/event-store';
import { openDatabase } from '#libs/postgres';
import { Followers } from '#libs/read-store';
import { readSettings } from '#libs/settings';
import type { INestApplicationContext } from '@nestjs/common';
import { CliModule } from './cli.module.js';
import { StandardErrorLogger } from './standard-error-logger.js';

export type Session = Readonly<{ app: INestApplicationContext; commands: CommandBus; queries: QueryBus }>;

const PATIENCE_MS = 60_000;
const POLL_MS = 10;

/** Opens the data (the running server's, when there is one), catches the read models up with the log, works, closes. */
export const withSession = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
  const database = await openDatabase({
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    dataFolder: process.env['TASK_LEDGER_DATA'] || undefined,
  });
  try {
    const app = await NestFactory.createApplicationContext(CliModule.on(database.url, readSettings(process.env)), {
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

/** Waits until everything accepted is settled and the read models show everything that is in the log. */
export const caughtUp = async (app: INestApplicationContext): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  if (!(await app.get(LedgerSource).caughtUp(PATIENCE_MS))) {
    throw new Error('Kho sự kiện không trả lời sau một phút.\nThe event store has not answered for a minute.');
  }
  for (let head = await app.get(Ledger).head(); ; await setTimeout(POLL_MS)) {
    const followers = await app.get(Followers).report();
    const stopped = followers.find((follower) => follower.stopped !== null);
    if (stopped !== undefined)
      throw new Error(`${stopped.name} stopped at event ${stopped.stopped?.sequence}: ${stopped.stopped?.error}`);
    const behind = followers.filter(({ position }) => position < head);
    const grown = await app.get(Ledger).head();
    if (behind.length === 0 && grown === head) return;
    if (Date.now() > deadline)
      throw new Error(`Still behind position ${head} after a minute: ${behind.map(({ name }) => name).join(', ')}.`);
    head = grown;
  }
};
