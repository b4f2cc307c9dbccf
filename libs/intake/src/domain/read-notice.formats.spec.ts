import { existsSync, readFileSync } from 'node:fs';
import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { knowledgeOf } from './notice.spec-kit.js';
import { FORMS, meaningOf, type Field, type WrittenAppendix, type WrittenRow } from './notice-rows.spec-kit.js';
import { readNotice } from './read-notice.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);

const OWN: readonly WrittenAppendix[] = [
  {
    over: [
      'PHỤ LỤC I',
      'DANH SÁCH VIỆC CÒN LẠI',
      '(Kèm theo Thông báo số 99/TB-VPTN ngày 20 tháng 11 năm 2025)',
      'Số liệu tính đến ngày 10/11/2025',
    ],
    tables: [
      {
        heading: '1. Nhóm việc quá hạn chưa hoàn thành',
        order: ['ordinal', 'title', 'directive', 'lead', 'due'],
        rows: [
          {
            ordinal: '1.',
            title: 'Lập sổ theo dõi kho lưu trữ',
            directive: 'Thông báo số 12-TB/ABC ngày 02/6/2025',
            lead: 'Bộ Nội vụ',
            due: '30/9/2025',
          },
          {
            ordinal: '2.',
            title: 'Sửa mẫu đơn xin cấp phép\ncho người dân ở xa',
            directive: 'Thông báo số 12-TB/ABC',
            lead: 'Các địa phương vùng cao',
            due: 'trong tháng 8/2025',
          },
          {
            ordinal: '3.',
            title: 'Kiểm kê thiết bị',
            directive: 'Thông báo 12',
            lead: 'Bộ Y tế, Bộ Công an',
            due: 'Quý III/2025',
          },
        ],
      },
      {
        heading: '2. Nhóm việc về máy chủ',
        order: ['ordinal', 'title', 'directive', 'lead', 'due'],
        rows: [
          {
            ordinal: '1.',
            title: 'Thay máy chủ cũ',
            directive: 'Kế hoạch số 5/KH-ABC ngày 01/3/2025',
            lead: 'Các bộ, ngành, địa phương',
            due: '31/10/2025',
          },
        ],
      },
    ],
  },
  {
    over: ['PHỤ LỤC II', 'KẾT QUẢ THỰC HIỆN THÔNG BÁO SỐ 77/TB-VPTN NGÀY 01/9/2025'],
    tables: [
      {
        order: ['ordinal', 'title', 'lead', 'due', 'result', 'progress'],
        rows: [
          'Nhiệm vụ giao Bộ trưởng Bộ Xây dựng chỉ đạo',
          {
            ordinal: '1',
            title: 'Xây kho số',
            lead: 'Bộ Xây dựng',
            due: '31/10/2025',
            result: 'Đã nghiệm thu theo biên bản số 3/BB-BXD ngày 15/10/2025',
            progress: 'Đã hoàn thành',
          },
          {
            ordinal: '2',
            title: 'Trang bị điều hòa cho kho',
            lead: 'Bộ Xây dựng',
            due: '31/12/2025',
            progress: 'Đang thực hiện',
          },
          'Nhiệm vụ giao Thống đốc Ngân hàng Nhà nước Việt Nam chỉ đạo',
          {
            ordinal: '3',
            title: 'Cấp vốn cho kho',
            lead: 'Ngân hàng Nhà nước Việt Nam',
            due: 'Thường xuyên',
            result: 'Việc chia làm hai phần:\n1. Phần đầu đã giải ngân: 3 tỷ.\n2. Phần sau chờ duyệt',
            progress: 'Đang thực hiện',
          },
          { ordinal: '4', title: 'Báo cáo vốn vay', lead: 'Ngân hàng Nhà nước Việt Nam', due: '30/11/2025' },
          {
            ordinal: '5',
            title: 'Công khai lãi suất trên cổng',
            lead: 'Ngân hàng Nhà nước Việt Nam',
            due: '30/11/2025',
            result: 'Đã hoàn thành',
            progress: 'Đã hoàn thành',
          },
        ],
      },
    ],
  },
];

const REFERENCE = new URL('../../../../../shared/reference/expected/', import.meta.url);
const present = existsSync(REFERENCE);
const realRows = (appendix: number): readonly (WrittenRow & { section?: number; group?: string })[] =>
  (
    JSON.parse(readFileSync(new URL(`624-appendix-${appendix}.json`, REFERENCE), 'utf8')) as Record<
      string,
      string & number
    >[]
  ).map((row) => ({
    ordinal: String(row['ordinal']),
    title: row['title']!,
    lead: row['leadText']!,
    due: row['dueText']!,
    ...(row['section'] ? { section: row['section'] } : {}),
    ...(row['group'] ? { group: row['group'] } : {}),
    ...(row['directive'] ? { directive: row['directive'] } : {}),
    ...(row['result'] ? { result: row['result'] } : {}),
    ...(row['progress'] ? { progress: row['progress'] } : {}),
  }));
const real = (): readonly WrittenAppendix[] => {
  const [one, two] = [realRows(1), realRows(2)];
  const first: readonly Field[] = ['ordinal', 'title', 'directive', 'lead', 'due'];
  return [
    {
      over: ['PHỤ LỤC I', 'VIỆC CHẬM', 'Dữ liệu tính đến ngày 07/11/2025'],
      tables: [1, 2, 3].map((section) => ({
        heading: `${section}. Nhóm ${section}`,
        order: first,
        rows: one.filter((row) => row.section === section),
      })),
    },
    {
      over: ['PHỤ LỤC II', 'VIỆC TẠI THÔNG BÁO KẾT LUẬN SỐ 552/TB-VPCP NGÀY 13/10/2025'],
      tables: [
        {
          order: ['ordinal', 'title', 'lead', 'due', 'result', 'progress'],
          rows: two.flatMap((row, at) => (row.group === two[at - 1]?.group ? [row] : [row.group!, row])),
        },
      ],
    },
  ];
};

describe('a notice of our own', () => {
  const reading = readNotice(FORMS.text(OWN), knowledge());

  it('reads as it was written', () => {
    expect(reading).toMatchObject({ number: '99/TB-VPTN', signedOn: '2025-11-20', faults: [] });
    expect(
      reading.appendices.map(({ name, title, dataDate, sections, rows }) => [
        name,
        title,
        dataDate,
        sections.map((one) => one.rows),
        rows,
      ]),
    ).toEqual([
      ['I', 'DANH SÁCH VIỆC CÒN LẠI', '2025-11-10', [3, 1], 4],
      ['II', 'KẾT QUẢ THỰC HIỆN THÔNG BÁO SỐ 77/TB-VPTN NGÀY 01/9/2025', null, [2, 3], 5],
    ]);
    expect(
      reading.rows.map(({ listing, title, directive, due }) => [
        listing.section,
        listing.ordinal,
        title.split('\n').length,
        directive.number,
        directive.signedOn,
        due.on,
      ]),
    ).toEqual([
      [1, 1, 1, '12-TB/ABC', '2025-06-02', '2025-09-30'],
      [1, 2, 2, '12-TB/ABC', '2025-06-02', '2025-08-31'],
      [1, 3, 1, '12-TB/ABC', '2025-06-02', '2025-09-30'],
      [2, 1, 1, '5/KH-ABC', '2025-03-01', '2025-10-31'],
      [null, 1, 1, '77/TB-VPTN', '2025-09-01', '2025-10-31'],
      [null, 2, 1, '77/TB-VPTN', '2025-09-01', '2025-12-31'],
      [null, 3, 1, '77/TB-VPTN', '2025-09-01', null],
      [null, 4, 1, '77/TB-VPTN', '2025-09-01', '2025-11-30'],
      [null, 5, 1, '77/TB-VPTN', '2025-09-01', '2025-11-30'],
    ]);
    expect(
      reading.rows.map(
        ({ progress }) =>
          progress && [
            progress.label,
            progress.claim,
            progress.resultText?.split('\n').length ?? 0,
            progress.completion?.on ?? null,
          ],
      ),
    ).toEqual([
      [null, 'not-completed', 0, null],
      [null, 'not-completed', 0, null],
      [null, 'not-completed', 0, null],
      null,
      ['Đã hoàn thành', 'completed', 1, '2025-10-15'],
      ['Đang thực hiện', 'in-progress', 0, null],
      ['Đang thực hiện', 'in-progress', 3, null],
      null,
      ['Đã hoàn thành', 'completed', 1, null],
    ]);
    expect(reading.findings.map(({ code, place }) => [code, place])).toEqual([
      ['unresolved-lead', 'Phụ lục I, mục 1, STT 2'],
    ]);
  });

  it.each(['docx', 'csv', 'xlsx'] as const)('reads the same from %s', (form) => {
    const other = readNotice(FORMS[form](OWN), knowledge());
    expect(meaningOf(other)).toStrictEqual(meaningOf(reading));
    expect(other.findings).toStrictEqual(reading.findings);
  });
});

(present ? describe : describe.skip)('the rows of the real notice', () => {
  it.each(['docx', 'csv', 'xlsx'] as const)('read the same from %s as from text', (form) => {
    const text = readNotice(FORMS.text(real()), knowledge());
    expect(text.rows).toHaveLength(123);
    expect(meaningOf(readNotice(FORMS[form](real()), knowledge()))).toStrictEqual(meaningOf(text));
  });
});
