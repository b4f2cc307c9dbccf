import { availableParallelism } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agencyReadModels } from '#libs/agencies';
import { Ledger } from '#libs/event-store';
import { ReadStoreUrl, rebuild, type Rebuild, type Rebuilt } from '#libs/read-store';
import { viewReadModels } from '#libs/views';

/** PostgreSQL writes for each of them, so that more than this many wait for it. */
const MOST_THREADS = 8;

export const usualThreads = (): number => Math.min(availableParallelism(), MOST_THREADS);

type Asked = Pick<Rebuild, 'compare' | 'onProgress'> & Readonly<{ threads?: number }>;

/** All read models of the program, rebuilt in as many threads as it has processors, unless told otherwise. */
export const rebuilt = (
  app: INestApplicationContext,
  { threads = usualThreads(), ...asked }: Asked,
): Promise<Rebuilt> =>
  rebuild({
    ...{ source: app.get(DataSource), url: app.get<string>(ReadStoreUrl), ledger: app.get(Ledger) },
    readModels: [...agencyReadModels, ...viewReadModels],
    threads: { program: new URL(import.meta.resolve('#filling-thread')), count: threads },
    ...asked,
  });
