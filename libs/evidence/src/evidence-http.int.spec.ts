import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Module } from '@nestjs/common';
import { reaches, Sight, type Reach, type Sighted } from '#libs/access';
import { EventStore, EventStoreModule } from '#libs/event-store';
import { ReadStoreModule } from '#libs/read-store';
import { AS, letInAs, testDatabase, type TestDatabase } from '#libs/testing';
import { ProblemFilter, takeBodies, validationPipe, WebModule } from '#libs/web';
import { EvidenceModule } from './evidence.module.js';
import { placeOfHash } from './store/place-of-hash.js';

const LIMIT = 20 * 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

let database: TestDatabase;
let app: NestFastifyApplication;
let folder: string;
let root: string;

/** BYT and BTC each have a duty of task t1, and nobody any other. */
const sees = async (reach: Reach, { taskId, agency }: Sighted): Promise<boolean> =>
  taskId === 't1' &&
  ['BYT', 'BTC', null].includes(agency) &&
  reaches(reach, { agencies: [agency ?? 'BYT'], field: null });

@Module({ providers: [{ provide: Sight, useValue: { sees } }], exports: [Sight] })
class Duties {}

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  const { url } = database;
  const testing = await Test.createTestingModule({
    imports: [
      EventStoreModule.forRoot({ url }),
      ReadStoreModule.forRoot({ url, entities: [], readModels: [], run: false }),
      WebModule.forRoot({ answersKeptMs: 60_000 }),
      letInAs({ sees }),
      EvidenceModule.forRoot({ folder, s3: null }, [Duties]),
    ],
  }).compile();
  testing.useLogger(false);
  app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { bodyParser: false });
  takeBodies(app.getHttpAdapter().getInstance(), LIMIT + 1);
  await app.register(multipart, { limits: { fileSize: LIMIT + 1, files: 2, fields: 10, parts: 12 } });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  root = `${await app.getUrl()}/v1/tasks/t1/assignments`;
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const officer = (agency: string) => ({ [AS]: JSON.stringify({ roles: ['agency-officer'], agency, subject: agency }) });
let keys = 0;
const sent = (form: FormData | Buffer, headers: Record<string, string> = {}, path = 'BYT/attachments') =>
  fetch(`${root}/${path}`, {
    method: 'POST',
    headers: { 'idempotency-key': `key ${(keys += 1)}`, ...officer('BYT'), ...headers },
    body: form,
  });
const form = (bytes: Buffer, name: string, type = ''): FormData => {
  const data = new FormData();
  data.append('file', new Blob([bytes], { type }), name);
  return data;
};
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const load = (path: string, headers: Record<string, string> = officer('BYT')) => fetch(`${root}/${path}`, { headers });
const eventsOf = async () => (await app.get(EventStore).readStream('evidence-t1.BYT')).length;

describe('a file attached to an assignment', () => {
  it('is kept under its hash, recorded as a fact, listed, and comes back as it was, to be saved and never shown', async () => {
    const made = await sent(form(PDF, 'Báo cáo quý III.pdf', 'application/pdf'));
    const told = { sha256: sha256(PDF), name: 'Báo cáo quý III.pdf', mediaType: 'application/pdf', size: PDF.length };
    expect([made.status, made.headers.get('etag'), await made.json()]).toStrictEqual([
      ...[201, '"0"'],
      { events: 1, revision: 0, position: 0, ...told },
    ]);
    const [fact] = await app.get(EventStore).readStream('evidence-t1.BYT');
    expect(fact).toMatchObject({ type: 'AttachmentAdded', data: { taskId: 't1', agency: 'BYT', ...told } });
    const list = (await (await load('BYT/attachments')).json()) as { items: object[] };
    expect(list.items).toMatchObject([{ ...told, addedBy: { agency: 'BYT' } }]);
    const answer = await load(`BYT/attachments/${told.sha256}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Bao cao quy III.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20III.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${told.sha256}"`,
    });
    const known = await load(`BYT/attachments/${told.sha256}`, {
      ...officer('BYT'),
      'if-none-match': `"${told.sha256}"`,
    });
    expect([known.status, await known.text()]).toStrictEqual([304, '']);
  });

  it('is attached once, under the name that it had first', async () => {
    const before = await eventsOf();
    const again = (await (await sent(form(PDF, 'khác.pdf'))).json()) as object;
    expect(again).toMatchObject({ events: 0, name: 'Báo cáo quý III.pdf' });
    expect(await eventsOf()).toBe(before);
  });

  it('may be sent raw, named by the query', async () => {
    const made = await sent(
      Buffer.from('số,kết quả\n1,đạt\n'),
      { 'content-type': 'application/octet-stream' },
      'BYT/attachments?name=b%E1%BA%A3ng.csv',
    );
    expect(await made.json()).toMatchObject({ name: 'bảng.csv', mediaType: 'text/csv' });
  });

  it('may be 20 MiB and not one byte more', async () => {
    const bytes = Buffer.concat([PDF, randomBytes(LIMIT - PDF.length)]);
    expect((await sent(form(bytes, 'lớn.pdf'))).status).toBe(201);
    const before = await eventsOf();
    expect(await codeOf(await sent(form(Buffer.concat([bytes, Buffer.of(0)]), 'lớn.pdf')))).toStrictEqual([
      413,
      'evidence.file-too-large',
    ]);
    expect(await eventsOf()).toBe(before);
  });

  it.each<[string, number, string, Buffer, string, string]>([
    [
      'a page',
      415,
      'evidence.type-refused',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'a.txt',
      'text/plain',
    ],
    [
      'a drawing that can run',
      415,
      'evidence.type-refused',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.png',
      'image/png',
    ],
    [
      'a program',
      415,
      'evidence.type-refused',
      Buffer.from('MZ\u0000\u0001'.padEnd(200, '\0'), 'latin1'),
      'a.pdf',
      'application/pdf',
    ],
    ['a script', 415, 'evidence.type-refused', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'a.txt', 'text/plain'],
    ['a script that looks like text', 415, 'evidence.type-contradicted', Buffer.from('del *.*'), 'a.bat', 'text/plain'],
    ['a PDF called a picture', 415, 'evidence.type-contradicted', PDF, 'a.png', 'image/png'],
    ['a PDF said to be a page', 415, 'evidence.type-contradicted', PDF, 'a.pdf', 'text/html'],
    ['nothing', 422, 'evidence.file-empty', Buffer.alloc(0), 'a.pdf', 'application/pdf'],
  ])('is refused when it is %s, and leaves nothing behind', async (_what, status, code, bytes, name, type) => {
    const before = [await eventsOf(), (await readdir(folder, { recursive: true })).length];
    const answer = await sent(form(bytes, name, type), { 'accept-language': 'en' });
    expect(await codeOf(answer)).toStrictEqual([status, code]);
    expect([await eventsOf(), (await readdir(folder, { recursive: true })).length]).toStrictEqual(before);
  });

  it('comes alone', async () => {
    const two = form(PDF, 'a.pdf');
    two.append('file', new Blob([PDF]), 'b.pdf');
    expect(await codeOf(await sent(two))).toStrictEqual([422, 'evidence.several-files']);
    expect(await codeOf(await sent(new FormData()))).toStrictEqual([422, 'evidence.file-missing']);
  });

  it('is absent to another agency, and under another assignment', async () => {
    const hash = sha256(PDF);
    const absent = await load('BYT/attachments', { ...officer('BYT') }).then(async () =>
      (await load('BXD/attachments')).json(),
    );
    for (const path of ['BYT/attachments', `BYT/attachments/${hash}`]) {
      const answer = await load(path, officer('BTC'));
      const { instance: _own, ...body } = (await answer.json()) as Record<string, unknown>;
      const { instance: _other, ...expected } = absent as Record<string, unknown>;
      expect([answer.status, body]).toStrictEqual([404, expected]);
    }
    expect((await load(`BTC/attachments/${hash}`, officer('BTC'))).status).toBe(404);
    expect((await load(`BYT/attachments/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await sent(form(PDF, 'a.pdf'), officer('BTC'))).status).toBe(404);
  });

  it('is never answered whole when it was damaged', async () => {
    const bytes = Buffer.concat([PDF, randomBytes(300_000)]);
    const hash = sha256(bytes);
    await sent(form(bytes, 'hỏng.pdf'));
    const damaged = Buffer.from(bytes);
    damaged[100] = (damaged[100] ?? 0) ^ 1;
    await writeFile(join(folder, placeOfHash(hash)), damaged);
    const { got, whole } = await new Promise<{ got: number; whole: boolean }>((resolve) => {
      get(`${root}/BYT/attachments/${hash}`, { headers: officer('BYT') }, (response) => {
        let got = 0;
        response.on('data', (chunk: Buffer) => (got += chunk.length));
        response.on('error', () => undefined);
        response.on('close', () => resolve({ got, whole: response.complete }));
      });
    });
    expect([whole, got < bytes.length]).toStrictEqual([false, true]);
    await writeFile(join(folder, placeOfHash(hash)), damaged.subarray(1));
    expect((await load(`BYT/attachments/${hash}`)).status).toBe(500);
  });
});
