import { openEsdbLog, openPostgresLog, type TargetLog } from '#libs/event-store';
import { migrate } from '#libs/read-store';
import { UsageError } from '../usage-error.js';
import { databaseAt, withoutPassword } from './database-at.js';

export type LogEnd = Readonly<{ option: '--from' | '--to'; text: string; prefix: string }>;

const ESDB = /^esdb(\+discover)?:\/\//;

export const isEsdb = ({ text }: LogEnd): boolean => ESDB.test(text);

const spoken = ({ text, prefix }: LogEnd): string => `${withoutPassword(text)}${prefix === '' ? '' : ` (${prefix}…)`}`;

/** The log that is named. A target in PostgreSQL gets the schema first; a source is only read. */
export const openLogEnd = async (end: LogEnd): Promise<TargetLog> => {
  if (isEsdb(end)) return openEsdbLog(end.text, spoken(end), end.prefix);
  if (end.prefix !== '') throw prefixless(end);
  const database = await databaseAt(end);
  try {
    if (end.option === '--to') await migrate(database.url);
    const log = await openPostgresLog(database.url, spoken(end), end.option === '--to');
    const close = async (): Promise<void> => {
      await log.close();
      await database.close();
    };
    return { ...log, close };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const prefixless = ({ option }: LogEnd): UsageError =>
  new UsageError({
    vi: `${option}-prefix: chỉ dùng với esdb://…`,
    en: `${option}-prefix: only goes with esdb://…`,
  });
