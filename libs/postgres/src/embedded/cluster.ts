import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresError } from '../postgres-error.js';
import type { Account } from './account.js';
import { binaries } from './binaries.js';
import { APPLICATION } from './server-file.js';

export const clusterFolder = (folder: string): string => join(folder, 'postgres');

export const clusterExists = (folder: string): Promise<boolean> =>
  stat(join(clusterFolder(folder), 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/**
 * Makes the files of a new database: UTF-8, sorted by code point, so that no result depends on the machine. They are
 * made beside and moved into place when complete; what a crash left half made is thrown away. The superuser has no
 * password and no way in: maintenance goes through `setPassword`'s single-user mode, while the server is down.
 */
export const createCluster = async (folder: string, account: Account, password: string): Promise<void> => {
  const target = `${clusterFolder(folder)}.new`;
  await rm(target, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  await mkdir(target, { mode: 0o700 });
  await account.own(target);
  const flags = ['--encoding=UTF8', '--no-locale', '--auth=reject', '--username=postgres', '--no-instructions'];
  const made = await account.run(binaries().initdb, ['-D', target, ...flags]);
  if (made.code !== 0) {
    throw postgresError(
      'the database could not be created',
      target,
      `mend what initdb says and try again: ${made.output.trim()}`,
    );
  }
  await alone(target, account, [
    `CREATE ROLE ${APPLICATION} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`,
  ]);
  await rename(target, clusterFolder(folder));
};

/** Gives the application's role another password. Only while the server is down. */
export const setPassword = (folder: string, account: Account, password: string): Promise<void> =>
  alone(clusterFolder(folder), account, [`ALTER ROLE ${APPLICATION} PASSWORD '${password}'`]);

/** Single-user mode reads one statement per line and takes no parameters; passwords are base64url of our own making. */
const alone = async (cluster: string, account: Account, statements: readonly string[]): Promise<void> => {
  const args = ['--single', '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', '-D', cluster, 'postgres'];
  const ran = await account.run(binaries().postgres, args, `${statements.join('\n')}\n`);
  if (ran.code !== 0) {
    throw postgresError(
      'the database could not be prepared',
      cluster,
      `mend what PostgreSQL says and try again: ${ran.output.trim()}`,
    );
  }
};
