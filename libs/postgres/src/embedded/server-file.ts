import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresError } from '../postgres-error.js';

/** How to connect to the folder's server: kept in `server.json`, readable by its owner only. */
export type ServerFile = Readonly<{ port: number; user: string; password: string; database: string }>;

export const APPLICATION = 'task_ledger';

export const newPassword = (): string => randomBytes(24).toString('base64url');

export const urlOf = ({ user, password, port, database }: ServerFile): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Null when there is none yet or it was lost or damaged: then a new password is set while the server is down. */
export const readServerFile = async (folder: string): Promise<ServerFile | null> => {
  const path = join(folder, 'server.json');
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as Partial<ServerFile>;
    const { port, password } = found;
    if (typeof port !== 'number' || typeof password !== 'string') return null;
    return { port, password, user: APPLICATION, database: APPLICATION };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw postgresError(
        'the data folder belongs to another user',
        path,
        'run as that user, or name another folder in TASK_LEDGER_DATA',
        error,
      );
    }
    return null;
  }
};

export const writeServerFile = async (folder: string, server: ServerFile): Promise<void> => {
  const path = join(folder, 'server.json');
  await writeFile(`${path}.new`, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
};
