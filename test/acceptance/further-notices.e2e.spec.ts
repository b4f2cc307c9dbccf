import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom } from './kit/command-line.js';
import { asText } from './kit/notice-files.js';

type Imported = {
  events: number;
  tasks: { assigned: number; alreadyKnown: number };
  findings: { code: string; message: { vi: string } }[];
};
type Board = { total: number; items: { taskId: string; title: string; status: string }[] };

let database: TestDatabase;
let run: ReturnType<typeof commandLine>;
let json: ReturnType<typeof jsonFrom>;
let folder: string;

const noticeOf = (number: string, day: string, rows: readonly (readonly string[])[], header = FULL): string =>
  asText([
    { text: `Số: ${number}` },
    { text: `Hà Nội, ${day}` },
    { text: 'PHỤ LỤC I' },
    { text: 'KẾT QUẢ THỰC HIỆN THÔNG BÁO SỐ 640/TB-VPCP NGÀY 01/8/2025' },
    { table: [header, ...rows] },
  ]);

const FULL = ['STT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả thực hiện', 'Tiến độ'];

const imported = async (name: string, content: string): Promise<Imported> => {
  await writeFile(join(folder, name), content);
  return json<Imported>('import', join(folder, name));
};

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'task-ledger-further-'));
  run = commandLine({ DATABASE_URL: database.url });
  json = jsonFrom(run);
});
afterAll(() => database.drop());

describe('a further notice', () => {
  const rows = [
    ['1', 'Lập danh bạ điện thoại khẩn cấp', 'Bộ Y tế', '31/10/2025', 'Đang lập', 'Đang thực hiện'],
    ['2', 'In sổ tay sơ cứu', 'Bộ Nội vụ', '31/12/2025', 'Đang in', 'Đang thực hiện'],
  ];
  const november = noticeOf('811/TB-VPCP', 'ngày 20 tháng 11 năm 2025', rows);

  it('finds the tasks of the first, keeps what it says, and its own listing', async () => {
    expect(await imported('first.txt', november)).toMatchObject({ tasks: { assigned: 2, alreadyKnown: 0 } });
    const second = noticeOf('820/TB-VPCP', 'ngày 20 tháng 12 năm 2025', [
      [
        '1',
        'Lập danh bạ điện thoại khẩn cấp',
        'Bộ Y tế',
        '31/10/2025',
        'Đã lập xong ngày 02/12/2025',
        'Đã hoàn thành quá hạn',
      ],
      ['2', 'In sổ tay sơ cứu', 'Bộ Nội vụ', '15/12/2025', 'Đang in', 'Đang thực hiện'],
    ]);
    const report = await imported('second.txt', second);
    expect(report).toMatchObject({ tasks: { assigned: 0, alreadyKnown: 2 } });
    expect(report.findings.map(({ code }) => code)).toContain('due-differs-from-register');
    expect(report.findings.find(({ code }) => code === 'due-differs-from-register')?.message.vi).toMatch(
      /15\/12\/2025.*31\/12\/2025/,
    );
    const after = await json<Board>('tasks', '--document', '820/TB-VPCP', '--as-of', '2025-12-21');
    expect(after.items.map(({ status }) => status)).toStrictEqual(['completed-late', 'in-progress']);
    expect((await json<Board>('tasks', '--as-of', '2025-12-21')).total).toBe(2);
  }, 60_000);

  it('that only lists known tasks is recorded, and comes up under its own number', async () => {
    const bare = noticeOf(
      '830/TB-VPCP',
      'ngày 20 tháng 01 năm 2026',
      [['1', 'In sổ tay sơ cứu', 'Bộ Nội vụ', '31/12/2025']],
      FULL.slice(0, 4),
    );
    expect(await imported('third.txt', bare)).toMatchObject({ tasks: { assigned: 0, alreadyKnown: 1 }, events: 4 });
    expect((await json<Board>('tasks', '--document', '830/TB-VPCP', '--as-of', '2026-01-21')).total).toBe(1);
    expect(await imported('again.txt', `${bare}\n`)).toMatchObject({ events: 0 });
  }, 60_000);

  it('of the same number in another year is another notice', async () => {
    const next = noticeOf('811/TB-VPCP', 'ngày 20 tháng 11 năm 2026', rows);
    const report = await imported('next-year.txt', next);
    expect(report.tasks).toStrictEqual({ assigned: 0, alreadyKnown: 2 });
    expect(report.events).toBeGreaterThan(0);
  }, 60_000);
});

describe('a row without a title', () => {
  it('is a finding and stops nothing', async () => {
    const report = await imported(
      'untitled.csv',
      '"Số: 850/TB-VPCP"\n"Hà Nội, ngày 20/12/2025"\n"PHỤ LỤC I"\nSTT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,,Bộ Y tế,31/12/2025\n2,Lắp camera cổng,Bộ Y tế,31/12/2025\n',
    );
    expect(report.tasks.assigned).toBe(1);
    expect(report.findings.map(({ code }) => code)).toContain('missing-title');
    expect((await run(['tasks'])).code).toBe(0);
  }, 60_000);
});

describe('two imports of one file at once', () => {
  it('leave one import, and only one of them claims it', async () => {
    const file = join(folder, 'twice.txt');
    await writeFile(
      file,
      noticeOf('860/TB-VPCP', 'ngày 20 tháng 12 năm 2025', [
        ['1', 'Đánh số lại các trạm', 'Bộ Xây dựng', '31/12/2025', '', 'Đang thực hiện'],
      ]),
    );
    const reports = await Promise.all([json<Imported>('import', file), json<Imported>('import', file)]);
    expect(reports.map(({ tasks }) => tasks.assigned).sort()).toStrictEqual([0, 1]);
    expect((await json<Board>('tasks', '--document', '860/TB-VPCP', '--as-of', '2025-12-21')).total).toBe(1);
  }, 60_000);
});
