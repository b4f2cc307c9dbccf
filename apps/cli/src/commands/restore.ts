import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup, verifyBackup, type Manifest, type Restored } from '#libs/backup';
import { openEsdbLog, storeChoice, type CopyStep } from '#libs/event-store';
import { attachmentPlace, movableAttachments } from '#libs/evidence';
import type { Bilingual, Fault } from '#libs/kernel';
import { openDatabase } from '#libs/postgres';
import { readSettings } from '#libs/settings';
import { withCommon, type CommonOptions } from '../filters.js';
import { withoutPassword } from '../moving/database-at.js';
import { answer } from '../print/answer.js';
import { printFaults } from '../print/problem.js';
import { progress } from '../print/progress.js';
import type { Language } from '../print/words.js';
import { rebuilt } from '../rebuilding/rebuilt.js';
import { withSession } from '../session.js';

type Options = CommonOptions & Readonly<{ check?: boolean; rebuild?: boolean; compare: boolean }>;
type Step = CopyStep | 'verified';

/** `readModels`: how those that now serve were found: equal to rebuilt ones, rebuilt, or left to be built as the log is followed. */
type Done = Readonly<{ readModels: 'equal' | 'rebuilt' | 'not compared' | 'built when followed' }>;

const ABOUT = `
First everything is verified: the manifest, every file by its SHA-256, every event by its own hash, sequences and
revisions without holes, ids once. Any fault, and nothing is changed: all of them are told with file and line.

Without EVENTSTORE_URL the log goes into the database: DATABASE_URL, or the embedded one in TASK_LEDGER_DATA. It must
hold no events, so name a new one. All of it is one transaction: killed anywhere, run it again. Read models come from the
backup and are then compared with ones rebuilt from the log, which take their place if they differ.

With EVENTSTORE_URL the log goes into that EventStoreDB, into an empty one (or an empty EVENTSTORE_STREAM_PREFIX) or one
that still holds it; the tables go into the database, whose ledger then follows. Until both are whole no server starts.
A database that is ahead of its EventStoreDB, because only the store was restored, refuses to follow: restore both.`;

export const restoreCommand = (): Command =>
  withCommon(
    new Command('restore')
      .description('verify a backup and restore it into an empty place')
      .argument('<dir>', 'folder that `backup` wrote')
      .option('--check', 'only verify')
      .option('--rebuild', 'build the read models from the log instead of taking those of the backup')
      .option('--no-compare', 'do not compare the read models with rebuilt ones'),
  )
    .addHelpText('after', ABOUT)
    .action(async (dir: string, options: Options) => {
      const folder = resolve(dir);
      const tell = told(options.lang);
      const { manifest, faults } = await verifyBackup(folder, (events) => tell('verified', events));
      if (manifest === null || faults.length > 0) return refused(folder, faults, options);
      if (options.check === true) {
        const { events, rootOfHashes } = manifest.log;
        return answer(options.json, { folder, whole: true, events, rootOfHashes, faults }, () =>
          wholeText(folder, manifest, options.lang),
        );
      }
      const restored = { folder, ...(await restore(folder, manifest, options, tell)) };
      answer(options.json, restored, () => restoredText(restored, options.lang));
    });

const restore = async (
  folder: string,
  manifest: Manifest,
  options: Options,
  tell: (step: Step, events: number) => void,
): Promise<Omit<Restored, 'readModels'> & Done> => {
  const settings = readSettings(process.env);
  const { DATABASE_URL: databaseUrl, TASK_LEDGER_DATA: dataFolder } = settings;
  const choice = storeChoice(settings);
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder });
  try {
    const store =
      choice.kind === 'postgres' ? null : await openEsdbLog(choice.url, withoutPassword(choice.url), choice.prefix);
    try {
      const restored = await restoreBackup({
        ...{ url: database.url, folder, manifest, store, attachments: movableAttachments(attachmentPlace(settings)) },
        ...{ readModels: options.rebuild !== true, onProgress: tell },
      });
      const readModels = store !== null ? 'built when followed' : await compared(restored.readModels, options.compare);
      return { ...restored, readModels };
    } finally {
      await store?.close();
    }
  } finally {
    await database.close();
  }
};

/** Read models that were not in the backup are built by opening the session. */
const compared = async (restored: boolean, wanted: boolean): Promise<Done['readModels']> => {
  if (!wanted) return 'not compared';
  return withSession(async ({ app }) => {
    if ((await rebuilt(app, { compare: true })).equal) return restored ? 'equal' : 'rebuilt';
    await rebuilt(app, {});
    return 'rebuilt';
  });
};

const refused = (folder: string, faults: readonly Fault[], { json }: Options): void => {
  process.exitCode = 1;
  if (json === true) answer(json, { folder, whole: false, faults }, () => '');
  else printFaults(faults);
};

const STEPS: Readonly<Record<Step, Bilingual>> = {
  verified: { vi: 'đã xác minh', en: 'verified' },
  checked: { vi: 'đã kiểm tra', en: 'checked' },
  found: { vi: 'đã có ở đích', en: 'found in the target' },
  written: { vi: 'đã phục hồi', en: 'restored' },
  compared: { vi: 'đã đối chiếu', en: 'compared' },
};

const told = (language: Language): ((step: Step, events: number) => void) => {
  const tell = progress();
  return (step, events) => tell(STEPS[step][language], events);
};

const wholeText = (folder: string, { log }: Manifest, language: Language): string =>
  language === 'vi'
    ? `${folder}: nguyên vẹn, ${log.events} sự kiện.\nGốc của các mã băm: ${log.rootOfHashes}`
    : `${folder}: whole, ${log.events} events.\nRoot of the hashes: ${log.rootOfHashes}`;

const MODELS: Readonly<Record<Done['readModels'], Bilingual>> = {
  equal: { vi: 'bằng bản dựng lại từ sổ', en: 'equal to ones rebuilt from the log' },
  rebuilt: { vi: 'đã dựng lại từ sổ', en: 'rebuilt from the log' },
  'not compared': { vi: 'chưa đối chiếu (rebuild --compare)', en: 'not compared (rebuild --compare)' },
  'built when followed': {
    vi: 'sẽ được dựng khi máy chủ đi theo kho',
    en: 'are built when the server follows the store',
  },
};

const restoredText = (
  { events, rootOfHashes, tables, attachments, missing, readModels, store }: Omit<Restored, 'readModels'> & Done,
  language: Language,
): string => {
  const vi = language === 'vi';
  return [
    vi
      ? `Đã phục hồi ${events} sự kiện${store === null ? '' : ` vào ${store}`}, ${tables} bảng, ${attachments} tệp đính kèm.`
      : `Restored ${events} events${store === null ? '' : ` into ${store}`}, ${tables} tables, ${attachments} attachments.`,
    ...missing.map((sha256) => `${vi ? 'THIẾU tệp đính kèm' : 'MISSING attachment'} ${sha256}`),
    `${vi ? 'Gốc của các mã băm' : 'Root of the hashes'}: ${rootOfHashes}`,
    `${vi ? 'Các bảng đọc' : 'Read models'}: ${MODELS[readModels][language]}`,
  ].join('\n');
};
