import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#libs/postgres';
import type { Bench, Stage } from './bench.js';
import { rowsOf, type Row } from './rows.js';
import { runCase } from './run-case.js';

export type Options = Readonly<{ quick: boolean; rounds: number | null; size: number | null }>;

/** Runs one bench on a cluster of its own, as the product starts it, and takes everything away again. */
export const onStage = async (bench: Bench, options: Options, say: (line: string) => void): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), `task-ledger-bench-${bench.name}-`));
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const strike = async (): Promise<void> => {
    await database.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = (): void => void strike().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await refuseUnlessDurable(database.url);
    return await played(
      bench,
      { url: database.url, folder, ...options, say: (line) => say(`${bench.name}: ${line}`) },
      options,
    );
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await strike();
  }
};

const played = async (bench: Bench, stage: Stage, options: Options): Promise<readonly Row[]> => {
  const session = await bench.open(stage);
  try {
    const rows: Row[] = [];
    for (const one of session.cases) {
      const rounds = options.rounds ?? (options.quick ? 1 : bench.rounds);
      rows.push(...rowsOf(bench.name, one, await runCase(one, rounds, stage.say)));
    }
    return rows;
  } finally {
    await session.close();
  }
};

/** A figure taken with a cluster that forgets is worth nothing. */
const refuseUnlessDurable = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [setting]);
      if (rows[0]?.value !== 'on') throw new Error(`PostgreSQL has ${setting} = ${rows[0]?.value}, not on`);
    }
  } finally {
    await client.end();
  }
};
