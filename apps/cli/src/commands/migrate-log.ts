import { Command } from 'commander';
import {
  compareLogs,
  copyLog,
  followUntil,
  openPostgresLog,
  refuseUnfitLedger,
  type Copied,
  type CopyStep,
  type Log,
} from '#libs/event-store';
import type { Bilingual } from '#libs/kernel';
import { migrate } from '#libs/read-store';
import { withCommon, type CommonOptions } from '../filters.js';
import { databaseAt, withoutPassword, type DatabaseAt } from '../moving/database-at.js';
import { isEsdb, openLogEnd, type LogEnd } from '../moving/log-end.js';
import { answer } from '../print/answer.js';
import { progress } from '../print/progress.js';
import type { Language } from '../print/words.js';
import { UsageError } from '../usage-error.js';

type Options = CommonOptions &
  Readonly<{ from: string; to: string; fromPrefix: string; toPrefix: string; toLedger?: string }>;

type Migrated = Copied & Readonly<{ from: string; to: string; ledger: string | null }>;

const ABOUT = `
A log is one of
  postgres://user:password@host/database   the ledger of that database
  esdb://user:password@host:2113?tls=…      an EventStoreDB; with --from-prefix or --to-prefix only the streams so called
  a folder                                 a data folder (TASK_LEDGER_DATA) with its embedded PostgreSQL

Every event keeps its id, stream, revision, instant and bytes. The whole source is checked first; afterwards every event
of both logs is read again and compared by its SHA-256. Killed anywhere, run it again: it goes on. While it is not whole
no server starts on the target and nothing is copied from it. What is written into the source meanwhile is not copied
("grew"): end its server, run again.

From PostgreSQL to EventStoreDB, with the empty database that follows it from then on:
  task-ledger migrate-log --from postgres://…/old --to esdb://… --to-ledger postgres://…/new
and back:
  task-ledger migrate-log --from esdb://… --to postgres://…/another
This moves the log; read models follow from it. To move attachments, webhooks and stored answers too: backup, restore.`;

export const migrateLogCommand = (): Command =>
  withCommon(
    new Command('migrate-log')
      .description('copy the log into another store, event by event, and prove that both are equal')
      .requiredOption('--from <log>', 'the log to copy')
      .requiredOption('--to <log>', 'where to; an empty place, or one where this was begun')
      .option('--from-prefix <prefix>', 'what the names of our streams begin with in the EventStoreDB of --from', '')
      .option('--to-prefix <prefix>', 'what they are to begin with in the EventStoreDB of --to', '')
      .option(
        '--to-ledger <database>',
        'an empty PostgreSQL, or a folder for one, that then follows the EventStoreDB of --to; compared as well',
      ),
  )
    .addHelpText('after', ABOUT)
    .action(async (options: Options) => {
      const migrated = await migrateLog(options, told(options.lang));
      answer(options.json, migrated, () => migratedText(migrated, options.lang));
      if (!migrated.equal) process.exitCode = 1;
    });

type Tell = (step: CopyStep | 'followed', events: number) => void;

const migrateLog = async (options: Options, tell: Tell): Promise<Migrated> => {
  const from: LogEnd = { option: '--from', text: options.from, prefix: options.fromPrefix };
  const to: LogEnd = { option: '--to', text: options.to, prefix: options.toPrefix };
  const { toLedger = null } = options;
  if (toLedger !== null && !isEsdb(to)) throw ledgerWithoutEsdb();
  const ledger = toLedger === null ? null : await ledgerAt(toLedger);
  try {
    return await withLog(await openLogEnd(from), async (source) =>
      withLog(await openLogEnd(to), async (target) => {
        if (ledger !== null) await refuseUnfit(to, target, ledger);
        const copied = await copyLog(source, target, { onProgress: tell });
        const migrated = { ...copied, from: source.name, to: target.name };
        if (ledger === null || !copied.equal) return { ...migrated, ledger: null };
        return { ...migrated, ledger: ledger.name, equal: await followed(to, target, ledger, copied.events, tell) };
      }),
    );
  } finally {
    await ledger?.close();
  }
};

type Ledger = DatabaseAt & Readonly<{ name: string }>;

const ledgerAt = async (text: string): Promise<Ledger> => {
  const database = await databaseAt({ option: '--to-ledger', text });
  return { ...database, name: withoutPassword(text) };
};

const refuseUnfit = async ({ text, prefix }: LogEnd, { name }: Log, ledger: Ledger): Promise<void> => {
  await migrate(ledger.url);
  await refuseUnfitLedger({ url: text, prefix, name }, ledger);
};

const followed = async (
  to: LogEnd,
  target: Log,
  { url, name }: Ledger,
  events: number,
  tell: Tell,
): Promise<boolean> => {
  await followUntil({ url: to.text, prefix: to.prefix }, url, events, (reached) => tell('followed', reached));
  return withLog(await openPostgresLog(url, name, false), async (ledger) => {
    const { common, differsAt } = await compareLogs(await target.look(), await ledger.look());
    return differsAt === null && common >= events;
  });
};

const withLog = async <Opened extends Log, Result>(
  log: Opened,
  work: (log: Opened) => Promise<Result>,
): Promise<Result> => {
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

const ledgerWithoutEsdb = (): UsageError =>
  new UsageError({
    vi: '--to-ledger: chỉ dùng khi --to là esdb://…',
    en: '--to-ledger: only goes with --to esdb://…',
  });

const STEPS: Readonly<Record<CopyStep | 'followed', Bilingual>> = {
  checked: { vi: 'đã kiểm tra nguồn', en: 'source checked' },
  found: { vi: 'đã có ở đích', en: 'found in the target' },
  written: { vi: 'đã chép', en: 'copied' },
  compared: { vi: 'đã đối chiếu', en: 'compared' },
  followed: { vi: 'sổ đi theo', en: 'followed by the ledger' },
};

const told = (language: Language): Tell => {
  const tell = progress();
  return (step, events) => tell(STEPS[step][language], events);
};

const migratedText = (
  { events, found, written, equal, rootOfHashes, grew, ledger }: Migrated,
  language: Language,
): string => {
  const vi = language === 'vi';
  const lines = [
    vi
      ? `${events} sự kiện: ${found} đã có sẵn, ${written} vừa chép.`
      : `${events} events: ${found} were there, ${written} copied.`,
    equal
      ? vi
        ? 'Hai sổ bằng nhau từng sự kiện'
        : 'Both logs are equal, event by event'
      : vi
        ? 'HAI SỔ KHÁC NHAU'
        : 'THE LOGS DIFFER',
    ...(ledger === null ? [] : [vi ? `Sổ đi theo: ${ledger}` : `Following ledger: ${ledger}`]),
    vi ? `Gốc của các mã băm: ${rootOfHashes}` : `Root of the hashes: ${rootOfHashes}`,
  ];
  const more = vi
    ? `Nguồn có thêm ${grew} sự kiện trong lúc chép: hãy dừng máy chủ của nguồn rồi chạy lại.`
    : `The source was given ${grew} more events meanwhile: end its server and run this again.`;
  return [...lines, ...(grew === 0 ? [] : [more])].join('\n');
};
