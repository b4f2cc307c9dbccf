import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { AgenciesModule, agencyEntities } from '#libs/agencies';
import { EventStoreModule, Ledger, LedgerSource, type Upcasters } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { IntakeModule } from '#libs/intake';
import type { Fact } from '#libs/kernel';
import { everyEventType, ProcessesModule } from '#libs/processes';
import { Followers, ReadStoreModule, rebuild, type FollowerState } from '#libs/read-store';
import { TasksModule } from '#libs/tasks';
import { recorded } from '#libs/testing';
import { viewEntities, ViewsModule } from '#libs/views';
import { DataSource } from 'typeorm';
import { HealthController } from '../../../apps/api/src/health/health.controller.js';
import { readModels } from './read-models.js';

export type Mended = Readonly<{ upcasters?: Upcasters; types?: Readonly<Record<string, true>> }>;

/** The followers of the whole program on a database. */
export const startedProgram = async (url: string, { upcasters = {}, types = {} }: Mended = {}) => {
  const program = await Test.createTestingModule({
    imports: [
      EventStoreModule.forRoot({ url, upcasters, types: { ...everyEventType, ...types } }),
      ReadStoreModule.forRoot({ url, entities: [...agencyEntities, ...viewEntities], readModels, run: true }),
      ...[CqrsModule, AgenciesModule, TasksModule, IntakeModule, ViewsModule, ProcessesModule],
    ],
  }).compile();
  // What stops here is expected to, and need not be read.
  Logger.overrideLogger(false);
  await program.init();
  const get = <Part>(token: abstract new (...given: never[]) => Part): Part => program.get(token, { strict: false });
  const health = new HealthController(get(Followers), get(LedgerSource));
  /** Once every follower stands at the head or, where that may be, has stopped before it. */
  const settled = async (mayStop: boolean): Promise<readonly FollowerState[]> => {
    for (const end = Date.now() + 20_000; ; await pause(30)) {
      const all = await get(Followers).report();
      const head = await get(Ledger).head();
      const isSettled = ({ stopped, position }: FollowerState): boolean =>
        stopped === null ? position === head : mayStop;
      if (all.every(isSettled)) return all;
      if (Date.now() > end) throw new Error(`not settled: ${JSON.stringify(all)}`);
    }
  };
  return {
    settled,
    ready: async (): Promise<number> => {
      let status = 200;
      await health.ready({ status: (code) => (status = code) });
      return status;
    },
    wrongTables: async (): Promise<readonly string[]> => {
      const options = { source: get(DataSource), url, ledger: get(Ledger), readModels, compare: true };
      return (await rebuild(options)).tables
        .filter(({ missing, extra }) => missing + extra > 0)
        .map(({ table }) => table);
    },
    close: () => program.close(),
  };
};

/** Writes an event as another program might: no check of ours stands before it. */
export const writeRaw = async (
  url: string,
  stream: string,
  revision: number,
  { type, data }: Fact,
  schemaVersion = 1,
): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { metadata } = recorded({ type: 'x', data: {} }, { metadata: { commandId: `${stream} ${revision}` } });
  await client.query('SELECT * FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[[0], [stream], [revision - 1], [naturalId(stream, revision)], [type], [schemaVersion]],
    ...[[JSON.stringify(data)], [JSON.stringify(metadata)]],
  ]);
  await client.end();
};
