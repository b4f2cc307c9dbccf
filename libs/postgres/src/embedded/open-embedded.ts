import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from '../database.js';
import { postgresError, type PostgresError } from '../postgres-error.js';
import { accountFor, type Account } from './account.js';
import { clusterExists, clusterFolder, createCluster, setPassword } from './cluster.js';
import { withFolderLock } from './folder-lock.js';
import { makeFolder } from './make-folder.js';
import {
  forgetDeadPostmaster,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.js';
import { enter, leave } from './presence.js';
import { APPLICATION, newPassword, readServerFile, urlOf, writeServerFile, type ServerFile } from './server-file.js';

const ANSWER_MS = 60_000;
const WRONG_PASSWORD = '28P01';

/** See `openDatabase`. Everything that looks at or changes the folder happens inside its lock. */
export const openEmbedded = async (wanted: string): Promise<Database> => {
  const folder = await ready(wanted);
  return withFolderLock(folder, async () => {
    const account = await accountFor(folder);
    const server = (await joined(folder)) ?? (await started(folder, account));
    const presence = await enter(folder);
    let closing: Promise<void> | null = null;
    const close = () =>
      withFolderLock(folder, async () => {
        if ((await leave(folder, presence)) === 0) await stopPostmaster(folder, account);
      });
    return { url: urlOf(server), embedded: true, close: () => (closing ??= close()) };
  });
};

const ready = async (folder: string): Promise<string> => {
  try {
    await makeFolder(folder);
    return await realpath(folder);
  } catch (error) {
    throw postgresError(
      'the data folder cannot be made',
      folder,
      'make it yourself, or name another one in TASK_LEDGER_DATA',
      error,
    );
  }
};

/** The server that runs already, once it answers; null when none runs, or the way in is lost and must be made anew. */
const joined = async (folder: string): Promise<ServerFile | null> => {
  const known = await readServerFile(folder);
  if (known === null) return null;
  const deadline = Date.now() + ANSWER_MS;
  for (;;) {
    const running = await runningPostmaster(folder);
    if (running === null) return null;
    const server = { ...known, port: running.port };
    const problem = await greeted(server);
    if (problem === null) {
      if (server.port !== known.port) await writeServerFile(folder, server);
      return server;
    }
    if (Date.now() > deadline || problem.code === WRONG_PASSWORD) throw unanswered(folder, running, problem);
    await pause(100);
  }
};

const unanswered = (folder: string, { pid }: Postmaster, problem: Error): PostgresError =>
  postgresError(
    `the running PostgreSQL (process ${pid}) does not let us in: ${problem.message}`,
    clusterFolder(folder),
    `end it with kill -INT ${pid}, remove server.json, and try again; the data stays`,
    problem,
  );

const greeted = async (server: ServerFile): Promise<(Error & { code?: string }) | null> => {
  const client = new pg.Client({ connectionString: urlOf(server), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** A crash after any step is made good by the next start: the running server tells its port, a lost password is set anew. */
const started = async (folder: string, account: Account): Promise<ServerFile> => {
  const known = await readServerFile(folder);
  const password = known?.password ?? newPassword();
  if (!(await clusterExists(folder))) await createCluster(folder, account, password);
  else if (known === null) {
    await stopPostmaster(folder, account);
    await forgetDeadPostmaster(folder);
    await setPassword(folder, account, password);
  }
  const port = await startPostmaster(folder, account, known?.port ?? null);
  const server = { port, password, user: APPLICATION, database: APPLICATION };
  await writeServerFile(folder, server);
  return server;
};
