import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEsdbLog, openPostgresLog, type TargetLog } from '#libs/event-store';
import { openDatabase } from '#libs/postgres';
import { migrate } from '#libs/read-store';
import { UsageError } from '../usage-error.js';

export type LogEnd = Readonly<{ option: '--from' | '--to'; text: string; prefix: string }>;

const ESDB = /^esdb(\+discover)?:\/\//;
const POSTGRES = /^postgres(ql)?:\/\//;

export const isEsdb = ({ text }: LogEnd): boolean => ESDB.test(text);

export const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');

const spoken = ({ text, prefix }: LogEnd): string => `${withoutPassword(text)}${prefix === '' ? '' : ` (${prefix}…)`}`;

/** The log that is named. A target in PostgreSQL gets the schema first; a source is only read. */
export const openLogEnd = async (end: LogEnd): Promise<TargetLog> => {
  if (isEsdb(end)) return openEsdbLog(end.text, spoken(end), end.prefix);
  if (end.prefix !== '') throw prefixless(end);
  if (POSTGRES.test(end.text)) return openLedger(end, end.text);
  if (end.text.includes('://')) throw notALog(end);
  if (end.option === '--from' && !existsSync(join(end.text, 'postgres'))) throw noFolder(end);
  const database = await openDatabase({ dataFolder: end.text });
  try {
    const log = await openLedger(end, database.url);
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

const openLedger = async (end: LogEnd, url: string): Promise<TargetLog> => {
  if (end.option === '--to') await migrate(url);
  return openPostgresLog(url, spoken(end), end.option === '--to');
};

const notALog = (end: LogEnd): UsageError =>
  new UsageError({
    vi: `${end.option} "${spoken(end)}": cần postgres://…, esdb://… hoặc thư mục dữ liệu.`,
    en: `${end.option} "${spoken(end)}": give postgres://…, esdb://… or a data folder.`,
  });

const noFolder = ({ option, text }: LogEnd): UsageError =>
  new UsageError({
    vi: `${option} "${text}": trong thư mục này không có dữ liệu (thiếu ${join(text, 'postgres')}).`,
    en: `${option} "${text}": there is no data in this folder (no ${join(text, 'postgres')}).`,
  });

const prefixless = ({ option }: LogEnd): UsageError =>
  new UsageError({
    vi: `${option}-prefix: chỉ dùng với esdb://…`,
    en: `${option}-prefix: only goes with esdb://…`,
  });
