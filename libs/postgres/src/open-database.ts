import { resolve } from 'node:path';
import type { Database } from './database.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { postgresError } from './postgres-error.js';

export type DatabaseOptions = Readonly<{ databaseUrl?: string | undefined; dataFolder?: string | undefined }>;

/**
 * With `databaseUrl` (an empty one counts as absent) that PostgreSQL is used as it is and nothing is started. Without,
 * a real PostgreSQL runs in `<dataFolder>/postgres` (default `.data`): the first process to ask starts it, the others of
 * the same machine share it, the last one to close stops it. After kill -9 of anything the next call puts it right:
 * a server left alone is taken over, a dead one recovers from its log.
 * @throws PostgresError saying what is wrong, where, and what to do
 */
export const openDatabase = async ({ databaseUrl, dataFolder }: DatabaseOptions): Promise<Database> => {
  if (databaseUrl === undefined || databaseUrl === '') return openEmbedded(resolve(dataFolder || '.data'));
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw postgresError(
      'DATABASE_URL is not a PostgreSQL address',
      'DATABASE_URL',
      'give it as postgres://user:password@host:port/database',
    );
  }
  return { url: databaseUrl, embedded: false, close: async () => undefined };
};
