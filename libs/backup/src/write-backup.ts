import pg from 'pg';
import { orderFaults, postgresLog, refuseWhileArriving, RootOfHashes, type SealedEvent } from '#libs/event-store';
import { copyAttachments, type Attachments } from './attachments.js';
import { backupFault, backupRefused } from './backup-fault.js';
import { dumpTables } from './dump-tables.js';
import { writeLogFiles } from './log-files.js';
import { FORMAT, writeManifest, type Manifest } from './manifest.js';
import { migrationsOf } from './tables.js';
import { wholeFolder } from './whole-folder.js';

export type BackupOptions = Readonly<{
  url: string;
  folder: string;
  attachments: Attachments;
  /** After every page, which waits for it: how many events have been written. */
  onProgress?: (events: number) => void | Promise<void>;
}>;

type Read = { events: number; lastRecordedAt: string | null; root: RootOfHashes; named: Map<string, number> };

/**
 * Writes the log, all other tables and the attachments that the log names, as they are in one snapshot of the database,
 * into a folder that appears when it is whole. Servers go on meanwhile. Memory does not grow with the log.
 * @throws Rejection when the folder is not empty or an event is not intact: such a backup could not be restored
 */
export const writeBackup = async (options: BackupOptions): Promise<Manifest> => {
  const client = new pg.Client({ connectionString: options.url, application_name: 'task-ledger backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await refuseWhileArriving(async (sql) => (await client.query<{ since: string }>(sql)).rows);
    return await wholeFolder(options.folder, (folder) => fill(client, folder, options));
  } finally {
    await client.end();
  }
};

const fill = async (client: pg.Client, folder: string, options: BackupOptions): Promise<Manifest> => {
  const read: Read = { events: 0, lastRecordedAt: null, root: new RootOfHashes(), named: new Map() };
  const { pages } = await postgresLog(client, 'ledger.event', true).look();
  const logFiles = await writeLogFiles(folder, watched(pages(0), read, options));
  const dumped = await dumpTables(client, folder);
  const copied = await copyAttachments(options.attachments, read.named, folder);
  const { rows } = await client.query<{ version: string; now: Date }>('SELECT version(), now()');
  const followed = await client.query<{ store: string; prefix: string }>('SELECT store, prefix FROM ledger.followed');
  const manifest: Manifest = {
    ...{ format: FORMAT, madeAt: rows[0]?.now.toISOString() ?? '' },
    ...{ postgres: rows[0]?.version ?? '', migrations: await migrationsOf(client) },
    log: {
      ...{ events: read.events, lastSequence: read.events - 1, lastRecordedAt: read.lastRecordedAt },
      rootOfHashes: read.root.digest(),
    },
    followed: followed.rows[0] ?? null,
    tables: dumped.tables,
    attachments: {
      ...{ place: options.attachments.place, count: copied.count, bytes: copied.bytes, missing: copied.missing },
    },
    files: [...logFiles, ...dumped.files, ...copied.files],
  };
  await writeManifest(folder, manifest);
  return manifest;
};

async function* watched(
  pages: AsyncIterable<readonly SealedEvent[]>,
  read: Read,
  { attachments, onProgress }: BackupOptions,
): AsyncGenerator<readonly SealedEvent[]> {
  let before: SealedEvent | null = null;
  for await (const page of pages) {
    for (const event of page) {
      const faults = orderFaults(event, before).map((fault) =>
        backupFault(`backup.event-${fault}`, `ledger.event @ ${event.sequence}`),
      );
      if (faults.length > 0) throw backupRefused(faults);
      read.root.add(event.leafHash);
      const file = attachments.named(event);
      if (file !== null) read.named.set(file.sha256, file.size);
      before = event;
    }
    read.events += page.length;
    read.lastRecordedAt = before?.recordedAt ?? null;
    yield page;
    await onProgress?.(read.events);
  }
}
