import { join } from 'node:path';
import type { Stage } from './bench.js';
import { startServerProcess, type ServerProcess } from './server-process.js';

type Place = Pick<Stage, 'url' | 'folder'>;

/** The program's own server on the stage's database, as `npm start` runs it; only the limits of callers are opened. */
export const startTaskLedger = (place: Place, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> =>
  startServerProcess({
    ...programOn(place, 'server.log'),
    environment: { ...environmentOf(place), ...settings },
  });

/** What keeps the read models for servers that do not. */
export const startProjector = (place: Place, settings: NodeJS.ProcessEnv): Promise<ServerProcess> =>
  startServerProcess({
    ...programOn(place, 'projector.log'),
    ...{ words: ['--project'], ready: /keeps the read models()/ },
    environment: { ...environmentOf(place), ...settings },
  });

const programOn = ({ folder }: Place, log: string) => ({
  program: new URL('../../../run/server.js', import.meta.url),
  log: join(folder, log),
});

const environmentOf = ({ url, folder }: Place): NodeJS.ProcessEnv => ({
  DATABASE_URL: url,
  TASK_LEDGER_DATA: join(folder, 'server'),
  RATE_LIMIT_PER_MINUTE: '1000000',
  RATE_LIMIT_PER_AGENCY: '1000000',
});

/** What a server does with an empty database: tables are made, and the log begins with the registry, as in every installation. */
export const startedOnce = async (place: Place): Promise<void> => {
  const server = await startTaskLedger(place);
  await server.stop();
};
