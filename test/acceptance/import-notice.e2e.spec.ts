import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom } from './kit/command-line.js';
import { asCsv, asDocx, asText, asXlsx } from './kit/notice-files.js';
import { sampleNotice } from './kit/sample-notice.js';

type Imported = {
  tasks: { assigned: number; alreadyKnown: number };
  assignments: number;
  events: number;
  findings: { code: string; place: string }[];
  appendices: { name: string; rows: number }[];
  document: { number: string; signedOn: string };
};
type Item = Record<string, unknown> & { status: string; title: string; assignments: unknown[] };
type Board = { total: number; items: Item[]; byStatus: Record<string, number> };

const databases: TestDatabase[] = [];
const files: Record<string, string> = {};

const freshCommandLine = async () => {
  const database = await testDatabase();
  databases.push(database);
  const run = commandLine({ DATABASE_URL: database.url });
  return { run, json: jsonFrom(run) };
};

const known = ({ items }: Board) =>
  items.map(({ assignments: _assignments, lastReport: _lastReport, document: _document, ...item }) => item);

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'task-ledger-notice-'));
  const contents = {
    txt: asText(sampleNotice),
    csv: asCsv(sampleNotice),
    xlsx: asXlsx(sampleNotice),
    docx: await asDocx(sampleNotice),
  };
  for (const [extension, content] of Object.entries(contents)) {
    files[extension] = join(folder, `notice.${extension}`);
    await writeFile(files[extension], content);
  }
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

describe('a notice', () => {
  it('becomes directives, tasks, assignments, observations and findings', async () => {
    const { json } = await freshCommandLine();
    const report = await json<Imported>('import', files['txt'] ?? '');
    expect(report).toMatchObject({
      document: { number: '701/TB-VPCP', signedOn: '2025-11-20' },
      appendices: [
        {
          name: 'I',
          title: 'NHIỆM VỤ CÒN CHẬM',
          dataDate: '2025-11-12',
          sections: [{ title: '1. Nhiệm vụ về kho hồ sơ quá hạn chưa hoàn thành', rows: 4 }],
          rows: 4,
        },
        { name: 'II', dataDate: null, rows: 5 },
      ],
      tasks: { assigned: 9, alreadyKnown: 0 },
      assignments: 1 + 34 + 2 + 0 + 5,
    });
    expect(report.findings.map(({ code, place }) => `${place}: ${code}`)).toStrictEqual([
      'Phụ lục I, mục 1, STT 5: unresolved-lead',
      'Phụ lục I, mục 1, STT 4: missing-ordinal',
      'Phụ lục II, STT 2: overdue-but-in-progress',
      'Phụ lục II, STT 4: unknown-label',
    ]);
    const overdue = await json<Board>('overdue', '--as-of', '2025-11-12');
    expect(overdue.items.map(({ title }) => title)).toStrictEqual([
      'Dựng kho hồ sơ điện tử dùng chung',
      'Chuyển hồ sơ giấy sang bản số',
      'Mở kho cho người dân tra cứu',
      'Nối kho với các điểm bưu điện',
      'Kiểm kê máy quét cũ',
      'Viết sổ tay tra cứu',
    ]);
    const before = await json<Board>('overdue', '--as-of', '2025-06-30');
    expect(before.total).toBe(0);
    const board = await json<Board>('tasks', '--as-of', '2025-11-20');
    expect(board.byStatus).toStrictEqual({ overdue: 6, completed: 1, standing: 1, 'not-started': 1 });
    const counted = await json<{ total: number; knownAt: number }>('tasks', '--as-of', '2025-11-20', '--limit', '2');
    expect(counted).toMatchObject({ total: 9 });
    const unknown = await json<Board>(
      'overdue',
      '--as-of',
      '2025-11-12',
      '--known-at',
      String(counted.knownAt - report.events),
    );
    expect(unknown.total).toBe(0);
  }, 60_000);

  it('means the same in every format, and the second format of it adds nothing', async () => {
    const boards: Record<string, unknown> = {};
    for (const extension of ['txt', 'docx', 'xlsx', 'csv']) {
      const { json } = await freshCommandLine();
      await json('import', files[extension] ?? '');
      boards[extension] = known(await json<Board>('tasks', '--as-of', '2025-11-20'));
      for (const again of ['docx', 'txt', 'csv', 'xlsx']) {
        const second = await json<Imported>('import', files[again] ?? '');
        expect([extension, again, second.events, second.tasks]).toStrictEqual([
          extension,
          again,
          0,
          { assigned: 0, alreadyKnown: 9 },
        ]);
      }
    }
    expect(boards['docx']).toStrictEqual(boards['txt']);
    expect(boards['xlsx']).toStrictEqual(boards['txt']);
    expect(boards['csv']).toStrictEqual(boards['txt']);
  }, 240_000);

  it('is only shown in a dry run', async () => {
    const { json } = await freshCommandLine();
    const shown = await json<Imported & { rows: { title: string }[] }>('import', files['docx'] ?? '', '--dry-run');
    expect((await json<Board>('tasks')).total).toBe(0);
    const imported = await json<Imported>('import', files['docx'] ?? '');
    const { rows, ...summary } = shown;
    expect(rows.map(({ title }) => title)).toContain('Viết sổ tay tra cứu');
    expect({ ...imported, dryRun: true, rows, position: null }).toStrictEqual({ ...summary, rows });
  }, 60_000);

  it('leaves nothing behind when it is refused, and the refusal says what is wrong in both languages', async () => {
    const { run, json } = await freshCommandLine();
    const secret = join(tmpdir(), `secret-${process.pid}.txt`);
    await writeFile(secret, `TỐI MẬT\n${asText(sampleNotice)}`);
    const { code, out, err } = await run(['import', secret, '--json']);
    expect({ code, out }).toStrictEqual({ code: 1, out: '' });
    expect(err).toMatch(/intake\.secret-document/);
    expect(err).toMatch(/mật/i);
    expect(err).toMatch(/secret/i);
    expect((await json<Board>('tasks')).total).toBe(0);
    expect((await json<{ total: number }>('findings')).total).toBe(0);
  }, 60_000);
});
