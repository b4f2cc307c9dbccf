import pg from 'pg';
import { checkCopy, copyLog, postgresLog, type CopyStep, type Log, type TargetLog } from '#libs/event-store';
import { migrate } from '#libs/read-store';
import { absentFromBucket, keepAttachments, type Attachments } from './attachments.js';
import { loadTable } from './dump-tables.js';
import { backupLogView } from './log-files.js';
import type { Manifest } from './manifest.js';
import { refuseUnfit } from './refuse-unfit.js';
import { isDerived, migrationsOf } from './tables.js';
import { logFilesOf } from './verify-backup.js';

export type RestoreOptions = Readonly<{
  url: string;
  folder: string;
  manifest: Manifest;
  attachments: Attachments;
  /** An EventStoreDB to take the log; the ledger of the database then follows it. Null: the log goes into the database. */
  store: TargetLog | null;
  /** Whether read models come from the backup; otherwise they are left to be built from the log. */
  readModels: boolean;
  onProgress?: (step: CopyStep, events: number) => void;
}>;

/** `attachments`: how many were put back; `missing`: those that the log names and nobody has. */
export type Restored = Readonly<{
  events: number;
  rootOfHashes: string;
  tables: number;
  attachments: number;
  missing: readonly string[];
  readModels: boolean;
  store: string | null;
}>;

/**
 * Restores a backup that was verified into a database without events. What goes into PostgreSQL goes in one
 * transaction: killed anywhere, it is as before. With an EventStoreDB the database stays marked, and the store too, until
 * the last event is there: nobody serves a part, and repeating goes on where it ended.
 * @throws Rejection when the database or the store is not fit to take it; nothing was changed
 */
export const restoreBackup = async (options: RestoreOptions): Promise<Restored> => {
  const { manifest } = options;
  const log = backupLog(options.folder, manifest);
  await migrate(options.url);
  const client = new pg.Client({ connectionString: options.url, application_name: 'task-ledger restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseUnfit(client, manifest);
    if (options.store !== null) await checkCopy(log, await log.look(), options.store, copying(options));
    const { place, missing: lost } = manifest.attachments;
    const attachments = await keepAttachments(options.attachments, options.folder, manifest.files, lost);
    const missing = place === 's3' ? await absentFromBucket(options.attachments, options.folder) : lost;
    const restored = await load(client, log, options);
    await client.query('COMMIT');
    if (options.store !== null) {
      await copyLog(log, options.store, copying(options));
      await client.query('DELETE FROM ledger.arriving');
    }
    const { events, rootOfHashes } = manifest.log;
    return { events, rootOfHashes, ...restored, attachments, missing, store: options.store?.name ?? null };
  } finally {
    await client.end();
  }
};

const copying = ({ onProgress, store }: RestoreOptions) => ({
  ...(onProgress === undefined ? {} : { onProgress }),
  mayBeLonger: store !== null,
});

/** A backup that was verified is whole. */
const backupLog = (folder: string, manifest: Manifest): Log => ({
  name: folder,
  refuseUnlessWhole: async () => undefined,
  look: async () => backupLogView(folder, logFilesOf(manifest)),
  close: async () => undefined,
});

const load = async (client: pg.Client, log: Log, options: RestoreOptions) => {
  const { manifest, store } = options;
  const same = (await migrationsOf(client)).join() === manifest.migrations.join();
  const readModels = options.readModels && store === null && same;
  if (store === null) await copyLog(log, postgresLog(client, 'ledger.event', true), copying(options));
  else await client.query('INSERT INTO ledger.arriving DEFAULT VALUES ON CONFLICT DO NOTHING');
  const tables = manifest.tables.filter((table) => readModels || !isDerived(table));
  for (const table of tables) await loadTable(client, options.folder, table);
  return { tables: tables.length, readModels };
};
