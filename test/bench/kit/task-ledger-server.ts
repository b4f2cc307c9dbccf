import { join } from 'node:path';
import type { Stage } from './bench.js';
import { startServerProcess, type ServerProcess } from './server-process.js';

/** The program's own server on the stage's database, as `npm start` runs it; only the limits of callers are opened. */
export const startTaskLedger = (
  { url, folder }: Pick<Stage, 'url' | 'folder'>,
  execArgv: readonly string[] = [],
): Promise<ServerProcess> =>
  startServerProcess({
    program: new URL('../../../run/server.js', import.meta.url),
    environment: {
      DATABASE_URL: url,
      TASK_LEDGER_DATA: join(folder, 'server'),
      RATE_LIMIT_PER_MINUTE: '1000000',
      RATE_LIMIT_PER_AGENCY: '1000000',
    },
    log: join(folder, 'server.log'),
    execArgv,
  });

/** What a server does with an empty database: tables are made, and the log begins with the registry, as in every installation. */
export const startedOnce = async (place: Pick<Stage, 'url' | 'folder'>): Promise<void> => {
  const server = await startTaskLedger(place);
  await server.stop();
};
