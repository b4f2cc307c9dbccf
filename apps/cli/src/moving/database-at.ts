import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#libs/postgres';
import { UsageError } from '../usage-error.js';

export type Named = Readonly<{ option: '--from' | '--to' | '--to-ledger'; text: string }>;

export type DatabaseAt = Readonly<{ url: string; close: () => Promise<void> }>;

const POSTGRES = /^postgres(ql)?:\/\//;

export const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');

/** The PostgreSQL of an address, or that of a data folder; only --from wants the folder to be there. @throws UsageError */
export const databaseAt = async (named: Named): Promise<DatabaseAt> => {
  const { option, text } = named;
  if (POSTGRES.test(text)) return { url: text, close: async () => undefined };
  if (text.includes('://')) throw notADatabase(named);
  if (option === '--from' && !existsSync(join(text, 'postgres'))) throw noFolder(named);
  return openDatabase({ dataFolder: text });
};

const notADatabase = ({ option, text }: Named): UsageError => {
  const also = option === '--to-ledger' ? '' : ', esdb://…';
  return new UsageError({
    vi: `${option} "${withoutPassword(text)}": cần postgres://…${also} hoặc thư mục dữ liệu.`,
    en: `${option} "${withoutPassword(text)}": give postgres://…${also} or a data folder.`,
  });
};

const noFolder = ({ option, text }: Named): UsageError =>
  new UsageError({
    vi: `${option} "${text}": trong thư mục này không có dữ liệu (thiếu ${join(text, 'postgres')}).`,
    en: `${option} "${text}": there is no data in this folder (no ${join(text, 'postgres')}).`,
  });
