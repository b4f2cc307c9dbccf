import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Rejection } from '#libs/kernel';
import { refusalOf } from './content.spec-kit.js';
import { docxAround, p, tbl, tc, tr } from './docx/docx.spec-kit.js';
import { readDocument } from './read-document.js';

const good = docxAround(p('THÔNG BÁO') + tbl(tr(tc(p('1')), tc(p('Kết nối')))));
const expected = {
  format: 'docx',
  footnotes: [],
  blocks: [
    { kind: 'paragraph', text: 'THÔNG BÁO', at: 'paragraph 1' },
    {
      kind: 'table',
      at: 'table 1',
      rows: [
        {
          at: 'table 1 row 1',
          cells: [
            { column: 0, span: 1, text: '1', continued: false, at: 'table 1 row 1 cell 1' },
            { column: 1, span: 1, text: 'Kết nối', continued: false, at: 'table 1 row 1 cell 2' },
          ],
        },
      ],
    },
  ],
};
const largeSheet = (): Buffer =>
  Buffer.from(Array.from({ length: 90_000 }, (_unused, row) => `${row},a,b,c,d,e`).join('\n'));

describe('reading in a thread of its own', () => {
  it('gives plain content, and leaves the bytes as they were', async () => {
    const bytes = Uint8Array.from(good);
    expect(await readDocument(bytes, 'notice.docx')).toEqual(expected);
    expect(Buffer.from(bytes).equals(good)).toBe(true);
  }, 30_000);

  it('gives a refusal as the Rejection it was', async () => {
    const reading = readDocument(Buffer.from('%PDF-1.7'), 'notice.pdf');
    await expect(reading).rejects.toBeInstanceOf(Rejection);
    await expect(reading).rejects.toMatchObject({
      code: 'intake.pdf',
      faults: [{ code: 'intake.pdf', place: 'notice.pdf' }],
    });
  }, 30_000);

  it('ends a reading that takes too long, and blocks nobody meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10).unref();
    expect(await refusalOf(readDocument(largeSheet(), 'x.csv', { milliseconds: 200 }))).toBe('intake.takes-too-long');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  }, 30_000);

  it('ends a reading that needs too much memory, and goes on with the next', async () => {
    expect(await refusalOf(readDocument(largeSheet(), 'x.csv', { heapMegabytes: 24 }))).toBe(
      'intake.needs-too-much-memory',
    );
    expect(await readDocument(good, 'notice.docx')).toEqual(expected);
  }, 60_000);

  it('refuses a file that is too large before any thread starts', async () =>
    expect(await refusalOf(readDocument(Buffer.alloc(11, 65), 'x.txt', { bytes: 10, milliseconds: 1 }))).toBe(
      'intake.too-large',
    ));
});

describe('the built program', () => {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'task-ledger-build-'));
    const options = 'module nodenext target es2023 rootDir . isolatedModules true skipLibCheck true types node'.split(
      ' ',
    );
    const flags = options.map((word, index) => (index % 2 === 0 ? `--${word}` : word));
    const sources = [
      'libs/intake/src/reading/reading-worker.ts',
      'libs/intake/src/reading/read-document.ts',
      'libs/kernel/src/index.ts',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync(
      process.execPath,
      [tsc, '--ignoreConfig', '--noCheck', '--outDir', join(folder, 'dist'), ...flags, ...sources],
      {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads a file just the same', () => {
    const module = pathToFileURL(join(folder, 'dist/libs/intake/src/reading/read-document.js')).href;
    const script = `const { readDocument } = await import(${JSON.stringify(module)});
      process.stdout.write(JSON.stringify(await readDocument(Buffer.from('${good.toString('base64')}', 'base64'), 'notice.docx')));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: dirname(folder),
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(JSON.parse(output.toString('utf8'))).toEqual(expected);
  }, 60_000);
});
