import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { leafHash, type SealedEvent } from '#libs/event-store';
import { migrate } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import {
  contentOf,
  filledDatabase,
  flipByte,
  forgeLog,
  heldAttachments,
  sha256,
} from './backup-under-test.spec-kit.js';
import type { Manifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import { verifyBackup } from './verify-backup.js';
import { writeBackup } from './write-backup.js';

const FILE = Buffer.from('đủ');
const HASH = sha256(FILE);
const LOG = 'log/000001.ndjson';

let folder: string;
let source: TestDatabase;
let whole: string;
let manifest: Manifest;
const databases: TestDatabase[] = [];

const emptyDatabase = async (): Promise<string> => {
  const database = await testDatabase();
  databases.push(database);
  return database.url;
};

const copyOfBackup = async (): Promise<string> => {
  const copy = await mkdtemp(join(folder, 'copy-'));
  await cp(whole, copy, { recursive: true });
  return copy;
};

const faultsOf = async (backup: string): Promise<readonly string[]> =>
  (await verifyBackup(backup)).faults.map(({ code, place }) => `${code} ${place}`);

const restore = (url: string, held = new Map<string, Buffer>(), readModels = true) =>
  restoreBackup({ url, folder: whole, manifest, attachments: heldAttachments(held), store: null, readModels });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-backup-'));
  source = await filledDatabase(HASH);
  databases.push(source);
  whole = join(folder, 'deep', 'whole');
  const attachments = heldAttachments(new Map([[HASH, FILE]]));
  manifest = await writeBackup({ url: source.url, folder: whole, attachments });
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('is whole, and gives back every row and every attachment', async () => {
    expect(await faultsOf(whole)).toStrictEqual([]);
    const [url, held] = [await emptyDatabase(), new Map<string, Buffer>()];
    expect(await restore(url, held)).toMatchObject({ events: 30, attachments: 1, missing: [], readModels: true });
    expect(await contentOf(url)).toStrictEqual(await contentOf(source.url));
    expect([...held]).toStrictEqual([[HASH, FILE]]);
  });

  it('leaves read models to be built anew when that is wanted', async () => {
    const url = await emptyDatabase();
    expect(await restore(url, new Map(), false)).toMatchObject({ readModels: false });
    const [restored, live] = [await contentOf(url), await contentOf(source.url)];
    expect(restored['read.directive']).toStrictEqual([]);
    expect(restored['read.checkpoint']?.[0]).toMatch(/^\(projections,-1,/);
    expect(restored['http.idempotency_claim']).toStrictEqual(live['http.idempotency_claim']);
  });

  it('is of one moment, whatever is appended while it is written', async () => {
    const pool = new pg.Pool({ connectionString: source.url, max: 1 });
    const before = await contentOf(source.url);
    const growing = join(folder, 'growing');
    const onProgress = async (): Promise<void> => {
      await pool.query(
        "INSERT INTO read.directive (directive_id, number, number_key, known_from, revision) VALUES ('e', '', '', 3, 0)",
      );
    };
    const attachments = heldAttachments(new Map([[HASH, FILE]]));
    const written = await writeBackup({ url: source.url, folder: growing, attachments, onProgress });
    await pool.query("DELETE FROM read.directive WHERE directive_id = 'e'");
    await pool.end();
    expect(written.tables.find(({ name }) => name === 'read.directive')?.rows).toBe(before['read.directive']?.length);
  });

  it('tells of an attachment that is gone, and is kept and restored without it', async () => {
    const torn = join(folder, 'torn');
    const { attachments } = await writeBackup({
      url: source.url,
      folder: torn,
      attachments: heldAttachments(new Map()),
    });
    expect(attachments).toMatchObject({ count: 1, missing: [HASH] });
    expect(await faultsOf(torn)).toStrictEqual([]);
  });

  it('keeps of a bucket the list, and says at the restore what is no longer in it', async () => {
    const listed = join(folder, 'listed');
    const bucket = { ...heldAttachments(new Map([[HASH, FILE]])), place: 's3' as const };
    const written = await writeBackup({ url: source.url, folder: listed, attachments: bucket });
    expect(await readFile(join(listed, 'attachments.ndjson'), 'utf8')).toBe(`{"sha256":"${HASH}","size":5}\n`);
    expect(written.files.filter(({ path }) => path.startsWith('attachments/'))).toStrictEqual([]);
    const options = { folder: listed, manifest: written, store: null, readModels: true };
    const there = await restoreBackup({ ...options, url: await emptyDatabase(), attachments: bucket });
    const gone = { ...heldAttachments(new Map()), place: 's3' as const };
    const lost = await restoreBackup({ ...options, url: await emptyDatabase(), attachments: gone });
    expect([there.missing, lost.missing]).toStrictEqual([[], [HASH]]);
  });

  it('is not written into a folder that holds anything, nor from a log that is not intact', async () => {
    const options = { url: source.url, attachments: heldAttachments(new Map()) };
    await expect(writeBackup({ ...options, folder: whole })).rejects.toMatchObject({
      faults: [{ code: 'backup.folder-not-empty', place: whole }],
    });
    const damaged = await testDatabase(source);
    databases.push(damaged);
    const client = new pg.Client({ connectionString: damaged.url });
    await client.connect();
    await client.query('ALTER TABLE ledger.event DISABLE TRIGGER ALL');
    await client.query("UPDATE ledger.event SET type = 'Other' WHERE sequence = 11");
    await client.end();
    const refused = writeBackup({ ...options, url: damaged.url, folder: join(folder, 'damaged') });
    await expect(refused).rejects.toMatchObject({
      faults: [{ code: 'backup.event-hash', place: 'ledger.event @ 11' }],
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('damaged'))).toStrictEqual([]);
  });

  it('takes away what a killed one left beside it, but nothing of one that lives', async () => {
    const wanted = join(folder, 'again');
    await mkdir(`${wanted}.partial-4194303`);
    await mkdir(`${wanted}.partial-1`);
    await writeBackup({ url: source.url, folder: wanted, attachments: heldAttachments(new Map()) });
    const left = (await readdir(folder)).filter((name) => name.startsWith('again')).sort();
    expect(left).toStrictEqual(['again', 'again.partial-1']);
  });
});

describe('a damaged backup is refused with every place', () => {
  it.each([
    ['manifest.json', ['backup.manifest-changed manifest.json']],
    ['manifest.json.sha256', ['backup.manifest-changed manifest.json']],
    ['tables/http.idempotency_claim.copy', ['backup.file-changed tables/http.idempotency_claim.copy']],
    ['tables/read.checkpoint.copy', ['backup.file-changed tables/read.checkpoint.copy']],
    ['attachments.ndjson', ['backup.file-changed attachments.ndjson']],
    [`attachments/${HASH.slice(0, 2)}/${HASH}`, [`backup.file-changed attachments/${HASH.slice(0, 2)}/${HASH}`]],
  ])('one byte of %s', async (path, faults) => {
    const backup = await copyOfBackup();
    await flipByte(backup, path);
    expect(await faultsOf(backup)).toStrictEqual(faults);
  });

  it('one byte of the log: the file, and the line', async () => {
    const backup = await copyOfBackup();
    await flipByte(backup, LOG);
    const [file, line] = await faultsOf(backup);
    expect([file, line]).toStrictEqual([
      `backup.file-changed ${LOG}`,
      expect.stringMatching(/^backup\.(event-\w+|line-unreadable) log\/000001\.ndjson:1[0-9]$/),
    ]);
  });

  it('files that are missing, or that nobody wrote, all at once', async () => {
    const backup = await copyOfBackup();
    await rm(join(backup, 'tables/read.task.copy'));
    await rm(join(backup, LOG));
    await writeFile(join(backup, 'tables/more.copy'), '');
    expect([...(await faultsOf(backup))].sort()).toStrictEqual([
      'backup.file-extra tables/more.copy',
      `backup.file-missing ${LOG}`,
      'backup.file-missing tables/read.task.copy',
      'backup.log-count manifest.json',
    ]);
  });

  it.each<[string, (lines: string[]) => string[], string[]]>([
    ['a line is gone', (lines) => lines.toSpliced(9, 1), ['event-sequence :10', 'event-revision :12', 'log-count']],
    [
      'two lines changed places',
      (lines) => lines.toSpliced(9, 2, lines[10] ?? '', lines[9] ?? ''),
      ['event-sequence :10', 'event-sequence :11', 'event-sequence :12', 'event-instant :11', 'log-root'],
    ],
    [
      'a line is no event',
      (lines) => lines.with(4, '{"sequence":4}'),
      ['line-unreadable :5', 'event-revision :8', 'log-count'],
    ],
    ['an event was altered', (lines) => lines.with(4, (lines[4] ?? '').replace('Hoà', 'Hoa')), ['event-hash :5']],
    [
      'an event was altered under a hash that fits',
      (lines) => lines.with(4, sealedAnew(lines[4] ?? '', {})),
      ['log-root'],
    ],
    [
      'an id occurs twice',
      (lines) => lines.with(20, sealedAnew(lines[20] ?? '', { eventId: eventOf(lines[3]).eventId })),
      ['event-id-twice :21', 'log-root'],
    ],
  ])('%s, although the hashes of the files fit', async (_, forge, faults) => {
    const backup = await copyOfBackup();
    await forgeLog(backup, forge);
    const places = faults.map((fault) =>
      fault.includes(':') ? `backup.${fault.replace(' ', ` ${LOG}`)}` : `backup.${fault} manifest.json`,
    );
    expect([...(await faultsOf(backup))].sort()).toStrictEqual(places.sort());
  });
});

describe('a restore', () => {
  it('that breaks off changes nothing, and can be repeated', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const before = await contentOf(url);
    const attachments = { ...heldAttachments(new Map()), keep: () => Promise.reject(new Error('disk full')) };
    await expect(
      restoreBackup({ url, folder: whole, manifest, attachments, store: null, readModels: true }),
    ).rejects.toThrow('disk full');
    const torn = await copyOfBackup();
    await writeFile(join(torn, 'tables/read.checkpoint.copy'), 'no row\n');
    const broken = restoreBackup({
      url,
      folder: torn,
      manifest,
      attachments: heldAttachments(new Map()),
      store: null,
      readModels: true,
    });
    await expect(broken).rejects.toThrow('missing data');
    expect(await contentOf(url)).toStrictEqual(before);
    await restore(url);
    expect(await contentOf(url)).toStrictEqual(await contentOf(source.url));
  });

  it('is refused where there is data, and where a program is connected', async () => {
    const url = await emptyDatabase();
    await restore(url);
    await expect(restore(url)).rejects.toMatchObject({
      faults: [
        { code: 'backup.target-not-empty', place: 'ledger.event' },
        { code: 'backup.target-not-empty', place: 'http.idempotency_claim' },
      ],
    });
    const used = await emptyDatabase();
    const server = new pg.Client({ connectionString: used, application_name: 'task-ledger log' });
    await server.connect();
    await expect(restore(used)).rejects.toMatchObject({ faults: [{ code: 'backup.target-in-use' }] });
    await server.end();
  });

  it('is refused by a program that is older than the backup', async () => {
    const newer = { ...manifest, migrations: [...manifest.migrations, 'Later1999999999999'] };
    const refused = restoreBackup({
      ...{ url: await emptyDatabase(), folder: whole, manifest: newer, store: null, readModels: true },
      attachments: heldAttachments(new Map()),
    });
    await expect(refused).rejects.toThrow('Later1999999999999');
  });
});

const eventOf = (line = '{}'): SealedEvent => JSON.parse(line) as SealedEvent;

const sealedAnew = (line: string, changes: Partial<SealedEvent>): string => {
  const event = { ...eventOf(line), data: '{"title":"khác"}', ...changes };
  return JSON.stringify({ ...event, leafHash: leafHash(event) });
};
