import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { commandLine, jsonFrom, root } from './kit/command-line.js';
import { asCsv, asDocx, asXlsx, type Layout } from './kit/notice-files.js';

const SHARED = join(root, '../shared/reference');
const NOTICE = join(SHARED, 'documents/624-TB-VPCP.txt');

type Expected = Readonly<{
  section?: number;
  group?: string;
  ordinal: number;
  title: string;
  directive?: string;
  leadText: string;
  leads: string[];
  unresolved: string[];
  assignments: number;
  dueText: string;
  dueOn: string | null;
  standing: boolean;
  result?: string | null;
  progress?: string | null;
}>;
type Item = Readonly<{
  taskId: string;
  section: number | null;
  group: string | null;
  ordinal: number;
  title: string;
  directive: { number: string; kind: string | null; signedOn: string | null };
  leadText: string;
  unresolvedLeads: string[];
  dueText: string;
  originalDueOn: string | null;
  status: string;
  lastReport: { text: string | null; label: string | null; claim: string | null } | null;
  assignments: { agency: string }[];
}>;
type Board = Readonly<{ total: number; knownAt: number; items: Item[] }>;
type Imported = Readonly<{
  events: number;
  tasks: { assigned: number; alreadyKnown: number };
  assignments: number;
  document: object;
  appendices: { name: string; dataDate: string | null; rows: number; sections: { rows: number }[] }[];
}>;

const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Every day on which the answer changes, and the days around it. */
const interestingDays = (rows: readonly Expected[]): readonly string[] =>
  [...new Set(rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])))].sort();

const layoutOf = async (first: readonly Expected[], second: readonly Expected[]): Promise<Layout> => {
  const lines = (await readFile(NOTICE, 'utf8')).split('\n').map((line) => line.trim());
  const [one = -1, two = -1] = lines.flatMap((line, index) =>
    /^PHỤ LỤC I+$/.test(line.normalize('NFC')) ? [index] : [],
  );
  const headings = lines.slice(one, two).filter((line) => /^[123]\. Các nhiệm vụ/.test(line.normalize('NFC')));
  const sectionOf = (section: number) => first.filter((row) => row.section === section);
  const groups = [...new Set(second.map(({ group }) => group ?? ''))];
  return [
    ...lines.slice(0, one + 4).map((text) => ({ text })),
    ...[1, 2, 3].flatMap((section) => [
      { text: headings[section - 1] ?? '' },
      {
        table: [
          lines.slice(one + 5, one + 10),
          ...sectionOf(section).map((row) => [
            `${row.ordinal}.`,
            row.title,
            row.directive ?? '',
            row.leadText,
            row.dueText,
          ]),
        ],
      },
    ]),
    ...lines.slice(two, two + 3).map((text) => ({ text })),
    {
      table: [
        lines.slice(two + 3, two + 9),
        ...groups.flatMap((group) => [
          [group],
          ...second
            .filter((row) => row.group === group)
            .map((row) => [
              String(row.ordinal),
              row.title,
              row.leadText,
              row.dueText,
              row.result ?? '',
              row.progress ?? '',
            ]),
        ]),
      ],
    },
  ];
};

(existsSync(NOTICE) ? describe : describe.skip)('notice 624/TB-VPCP', () => {
  let database: TestDatabase;
  let first: readonly Expected[];
  let second: readonly Expected[];
  let imported: Imported;
  let json: ReturnType<typeof jsonFrom>;

  beforeAll(async () => {
    database = await testDatabase();
    json = jsonFrom(commandLine({ DATABASE_URL: database.url }));
    first = JSON.parse(await readFile(join(SHARED, 'expected/624-appendix-1.json'), 'utf8')) as Expected[];
    second = JSON.parse(await readFile(join(SHARED, 'expected/624-appendix-2.json'), 'utf8')) as Expected[];
    imported = await json<Imported>('import', NOTICE);
  }, 60_000);
  afterAll(() => database.drop());

  it('is found with its number, day, appendices and sections', () => {
    expect(imported).toMatchObject({
      document: { number: '624/TB-VPCP', signedOn: '2025-11-16' },
      tasks: { assigned: 123, alreadyKnown: 0 },
      assignments: 1217 + 477,
      appendices: [
        { name: 'I', dataDate: '2025-11-07', rows: 74, sections: [{ rows: 9 }, { rows: 46 }, { rows: 19 }] },
        { name: 'II', rows: 49 },
      ],
    });
  });

  it('is read row by row as a careful person reads it', async () => {
    for (const [appendix, rows] of [
      ['I', first],
      ['II', second],
    ] as const) {
      const { items } = await json<Board>('tasks', '--appendix', appendix, '--as-of', '2025-11-16');
      const registered = (item: Item): string =>
        plain(`${item.directive.kind ?? ''} ${item.directive.number}`).replace(/^Thông báo kết luận/, 'Thông báo');
      expect(
        items.map((item) => ({
          place: appendix === 'I' ? item.section : plain(item.group),
          ordinal: item.ordinal,
          title: plain(item.title),
          directive: registered(item),
          leadText: plain(item.leadText),
          unresolved: item.unresolvedLeads.map(plain),
          assignments: item.assignments.length,
          dueText: plain(item.dueText),
          dueOn: item.originalDueOn,
          standing: item.status === 'standing',
          result: plain(item.lastReport?.text),
          label: plain(item.lastReport?.label),
        })),
      ).toStrictEqual(
        rows.map((row) => ({
          place: row.section ?? plain(row.group),
          ordinal: row.ordinal,
          title: plain(row.title),
          directive: row.directive === undefined ? 'Thông báo 552/TB-VPCP' : directiveOf(row.directive),
          leadText: plain(row.leadText),
          unresolved: row.unresolved.map(plain),
          assignments: row.assignments,
          dueText: plain(row.dueText),
          dueOn: row.dueOn,
          standing: row.standing,
          result: plain(row.result),
          label: plain(row.progress),
        })),
      );
    }
  }, 60_000);

  it('has every task of Appendix I late on its data date, and on other days those due before', async () => {
    const days = interestingDays(first);
    const board = await json<Board>('tasks', '--appendix', 'I', '--as-of', '2025-11-07');
    expect(board.items.map(({ status }) => status)).toStrictEqual(first.map(() => 'overdue'));
    for (const day of [
      '2025-03-31',
      '2025-04-01',
      days[0] ?? '',
      days[3] ?? '',
      '2025-09-30',
      '2025-10-01',
      '2025-11-01',
      '2025-11-07',
      '2026-01-01',
    ]) {
      const overdue = await json<Board>('overdue', '--appendix', 'I', '--as-of', day);
      const due = board.items.filter(
        ({ originalDueOn, directive: { signedOn } }) => (originalDueOn ?? '') < day && (signedOn ?? '') <= day,
      );
      expect([day, overdue.items.map(({ taskId }) => taskId).sort()]).toStrictEqual([
        day,
        due.map(({ taskId }) => taskId).sort(),
      ]);
    }
    expect((await json<Board>('overdue', '--appendix', 'I', '--as-of', '2025-11-07', '--known-at', '50')).total).toBe(
      0,
    );
  }, 120_000);

  it('has its contradictions found', async () => {
    const { items } = await json<{ items: { code: string; place: string; message: { vi: string } }[] }>('findings');
    const found = items.map(({ code, place, message }) =>
      `${place}: ${code} ${message.vi.match(/"[^"]*"/)?.[0] ?? ''}`.trim(),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'Phụ lục II, STT 22: repeated-ordinal',
        'Phụ lục II, STT 37: repeated-ordinal',
        'Phụ lục II, STT 38: missing-ordinal',
        'Phụ lục II, STT 28: unknown-label "Đang hoàn thành"',
        'Phụ lục I, mục 2, STT 36: unresolved-lead "Các địa phương có đảo"',
        'Phụ lục I, mục 2, STT 38: unresolved-lead "Các địa phương chủ trì"',
        'Phụ lục II, STT 14: overdue-but-in-progress "Đang thực hiện"',
        'Phụ lục I, mục 2, STT 40: due-before-directive',
      ]),
    );
  });

  it('adds nothing when it comes again in other formats', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'task-ledger-real-'));
    const layout = await layoutOf(first, second);
    for (const [name, content] of [
      ['a.docx', await asDocx(layout)],
      ['a.xlsx', asXlsx(layout)],
      ['a.csv', asCsv(layout)],
    ] as const) {
      await writeFile(join(folder, name), content);
      const again = await json<Imported>('import', join(folder, name));
      expect([name, again.events, again.tasks, again.assignments]).toStrictEqual([
        name,
        0,
        { assigned: 0, alreadyKnown: 123 },
        1694,
      ]);
    }
  }, 60_000);

  it('is rebuilt from the log row by row', async () => {
    const { equal, tables } = await json<{ equal: boolean; tables: { live: number }[] }>('rebuild', '--compare');
    expect(equal).toBe(true);
    expect(tables.reduce((sum, { live }) => sum + live, 0)).toBeGreaterThan(2_000);
  }, 60_000);
});

const directiveOf = (text: string): string => {
  const [citation = ''] = plain(text).split(' ngày ');
  return citation === 'Kế hoạch 02' ? 'Kế hoạch 02-KH/BCĐTW' : citation.replace(' số ', ' ');
};
