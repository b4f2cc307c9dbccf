import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { writeBackup, type Manifest } from '#libs/backup';
import { attachmentPlace, movableAttachments } from '#libs/evidence';
import { openDatabase } from '#libs/postgres';
import { migrate } from '#libs/read-store';
import { readSettings } from '#libs/settings';
import { withCommon, type CommonOptions } from '../filters.js';
import { answer } from '../print/answer.js';
import { progress } from '../print/progress.js';
import type { Language } from '../print/words.js';
import { UsageError } from '../usage-error.js';

const ABOUT = `
The folder appears when everything in it is written and synced; it must not exist, or be empty. It holds
  log/*.ndjson         every event with its hash, one per line; data and metadata are texts, byte for byte
  tables/*.copy        all other tables (read models, webhooks, stored answers) in the text form of COPY
  attachments/         the files that the log names; of a bucket only the list, attachments.ndjson
  manifest.json        what there is, with counts, SHA-256 of every file and the root of the hashes of the log
Everything is of one moment; servers go on meanwhile. With EventStoreDB the log is read from the ledger that follows it.
Not in it: the keys in the data folder that sign tokens and webhooks. Keep those apart, and keep this folder as safe as
the database: it holds the same.
Exit code 1 when a file that the log names is missing; the backup is kept.`;

export const backupCommand = (): Command =>
  withCommon(
    new Command('backup')
      .description('write the log, all other tables and the attachments into a folder, as of one moment')
      .argument('<dir>', 'folder to make'),
  )
    .addHelpText('after', ABOUT)
    .action(async (folder: string, options: CommonOptions) => {
      const manifest = await backup(folder, options.lang);
      const { files, ...said } = manifest;
      answer(options.json, { folder, ...said, files: files.length }, () => backupText(folder, manifest, options.lang));
      if (manifest.attachments.missing.length > 0) process.exitCode = 1;
    });

const backup = async (folder: string, language: Language): Promise<Manifest> => {
  const settings = readSettings(process.env);
  const { DATABASE_URL: databaseUrl, TASK_LEDGER_DATA: dataFolder } = settings;
  if (databaseUrl === null && !existsSync(join(dataFolder, 'postgres'))) throw noData(dataFolder);
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder });
  const tell = progress();
  try {
    await migrate(database.url);
    return await writeBackup({
      ...{ url: database.url, folder, attachments: movableAttachments(attachmentPlace(settings)) },
      onProgress: (events) => tell(language === 'vi' ? 'sự kiện đã ghi' : 'events written', events),
    });
  } finally {
    await database.close();
  }
};

const noData = (folder: string): UsageError =>
  new UsageError({
    vi: `${folder}: chưa có dữ liệu để sao lưu; hãy đặt DATABASE_URL hoặc TASK_LEDGER_DATA.`,
    en: `${folder}: there is no data to back up; set DATABASE_URL or TASK_LEDGER_DATA.`,
  });

const backupText = (folder: string, { log, tables, attachments }: Manifest, language: Language): string => {
  const { count, missing } = attachments;
  const lines =
    language === 'vi'
      ? [
          `${folder}: ${log.events} sự kiện, ${tables.length} bảng, ${count} tệp đính kèm.`,
          `Gốc của các mã băm: ${log.rootOfHashes}`,
          ...missing.map((sha256) => `THIẾU tệp đính kèm ${sha256}`),
        ]
      : [
          `${folder}: ${log.events} events, ${tables.length} tables, ${count} attachments.`,
          `Root of the hashes: ${log.rootOfHashes}`,
          ...missing.map((sha256) => `MISSING attachment ${sha256}`),
        ];
  return lines.join('\n');
};
