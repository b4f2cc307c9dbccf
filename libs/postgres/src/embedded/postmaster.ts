import { readFile, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresError } from '../postgres-error.js';
import type { Account } from './account.js';
import { binaries } from './binaries.js';
import { clusterFolder } from './cluster.js';
import { freePort } from './free-port.js';
import { commandLineOf, isAlive } from './living-process.js';
import { sharedBuffers } from './shared-buffers.js';

const ATTEMPTS = 20;
const ACCESS = '# written at every start\nhost task_ledger task_ledger 127.0.0.1/32 scram-sha-256\n';

export type Postmaster = Readonly<{ pid: number; port: number }>;

/** The server that runs on the folder's files; null when none does, whatever a `postmaster.pid` left behind says. */
export const runningPostmaster = async (folder: string): Promise<Postmaster | null> => {
  const lines = (await readFile(pidFile(folder), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !(await isAlive(pid))) return null;
  const command = await commandLineOf(pid);
  return command.includes('postgres') && command.includes(clusterFolder(folder)) ? { pid, port } : null;
};

/** PostgreSQL trusts any living process of the noted id, be it another program by now; so the note of a dead server goes. */
export const forgetDeadPostmaster = async (folder: string): Promise<void> => {
  if ((await runningPostmaster(folder)) === null) await rm(pidFile(folder), { force: true });
};

const pidFile = (folder: string): string => join(clusterFolder(folder), 'postmaster.pid');

/**
 * Starts the server in a session of its own (Ctrl-C in the caller's terminal does not reach it) and answers its port,
 * the wanted one if it is free. Returns when it accepts connections, crash recovery included.
 */
export const startPostmaster = async (folder: string, account: Account, wanted: number | null): Promise<number> => {
  const cluster = clusterFolder(folder);
  const log = join(cluster, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    await forgetDeadPostmaster(folder);
    await writeFile(join(cluster, 'pg_hba.conf'), ACCESS);
    const port = await freePort(attempt === 1 ? wanted : null);
    await writeFile(log, '', { flag: 'a' });
    await account.own(log);
    const seen = (await readFile(log, 'utf8')).length;
    const started = await account.run(binaries().pgCtl, [
      'start',
      '-w',
      '-s',
      '-t',
      '600',
      '-D',
      cluster,
      '-l',
      log,
      '-o',
      settings(port),
    ]);
    if (started.code === 0) return port;
    const said = (await readFile(log, 'utf8')).slice(seen).trim() || started.output.trim();
    // Children of a server that was killed need a moment to notice; a port may be taken between choosing and using it.
    const passing = /pre-existing shared memory|in use|bind/i.test(said);
    if (!passing || attempt === ATTEMPTS) {
      throw postgresError('PostgreSQL did not start', cluster, `mend what it says and try again: ${said.slice(-1500)}`);
    }
    await pause(250);
  }
};

/** Ends every session, writes everything down and stops. Nothing happens when the server is down already. */
export const stopPostmaster = async (folder: string, account: Account): Promise<void> => {
  if ((await runningPostmaster(folder)) === null) return;
  const cluster = clusterFolder(folder);
  const stopped = await account.run(binaries().pgCtl, ['stop', '-w', '-s', '-m', 'fast', '-t', '120', '-D', cluster]);
  if (stopped.code !== 0 && (await runningPostmaster(folder)) !== null) {
    throw postgresError(
      'PostgreSQL did not stop',
      cluster,
      `look into ${join(cluster, 'server.log')}: ${stopped.output.trim()}`,
    );
  }
};

const settings = (port: number): string =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: "''",
    max_connections: '100',
    shared_buffers: sharedBuffers(totalmem(), process.constrainedMemory()),
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
