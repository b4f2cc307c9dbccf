import { appendixNamed, dataDateIn } from './appendix-start.js';
import { itemsOf } from './source-items.js';
import { headersIn } from './table-headers.js';

const lines = (...texts: string[]) =>
  itemsOf({
    format: 'text',
    footnotes: [],
    blocks: texts.map((text, at) => ({ kind: 'paragraph', text, at: `line ${at + 1}` })),
  });
const rows = (...texts: (readonly (string | null)[])[]) =>
  itemsOf({
    format: 'docx',
    footnotes: [],
    blocks: [
      {
        kind: 'table',
        at: 'table 1',
        rows: texts.map((cells, row) => ({
          at: `row ${row}`,
          cells: cells.flatMap((text, column) =>
            text === null
              ? []
              : [
                  {
                    column,
                    span: text.startsWith('>') ? 2 : 1,
                    text: text.replace(/^>/, ''),
                    continued: text === '^',
                    at: `r${row}c${column}`,
                  },
                ],
          ),
        })),
      },
    ],
  });
const roles = (items: ReturnType<typeof itemsOf>) =>
  headersIn(items).map(({ columns }) => columns.map(({ role }) => role));

describe('the header of a table of tasks', () => {
  it.each([
    [
      ['STT', 'Nhiệm vụ', 'Văn bản giao nhiệm vụ', 'Cơ quan chủ trì thực hiện', 'Thời hạn hoàn thành'],
      ['ordinal', 'title', 'directive', 'lead', 'due'],
    ],
    [
      ['STT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Kết quả thực hiện', 'Tiến độ'],
      ['ordinal', 'title', 'lead', 'due', 'result', 'progress'],
    ],
    [
      [
        'Thời gian hoàn thành',
        'Nội dung công việc',
        'Đơn vị thực hiện',
        'Cơ quan phối hợp',
        'Sản phẩm',
        'Ghi chú',
        'TT',
      ],
      ['due', 'title', 'lead', 'coordinators', 'product', 'note', 'ordinal'],
    ],
    [
      ['Căn cứ', 'Nhiệm vụ được giao', 'CƠ QUAN CHỦ TRÌ', 'Hạn hoàn thành', 'Tình trạng'],
      ['directive', 'title', 'lead', 'due', 'progress'],
    ],
  ])('is known in a grid and in a run of lines: %j', (texts, expected) => {
    expect(roles(rows(texts))).toEqual([expected]);
    expect(roles(lines('Một dòng trước', ...texts, '1', 'Việc thứ nhất'))).toEqual([expected]);
  });

  it('may span two rows and may be followed by numbers of columns', () => {
    const items = rows(
      ['STT', 'Nhiệm vụ', '>Cơ quan', null, 'Thời hạn'],
      ['^', '^', 'Chủ trì', 'Phối hợp', '^'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
    );
    expect(headersIn(items)).toMatchObject([{ from: 0, to: 3 }]);
    expect(roles(items)).toEqual([['ordinal', 'title', 'lead', 'coordinators', 'due']]);
  });

  it('is not seen in a table of other things or in sentences', () => {
    expect(roles(rows(['STT', 'Họ và tên', 'Chức vụ']))).toEqual([]);
    expect(roles(lines('Nhiệm vụ', 'Một câu dài về cách làm việc của các cơ quan trong năm nay', 'Thời hạn'))).toEqual(
      [],
    );
  });
});

describe('the start of an appendix', () => {
  it.each([
    ['PHỤ LỤC I', 'I', ''],
    ['Phụ lục 02', '02', ''],
    ['PHỤ LỤC SỐ 2', '2', ''],
    ['PHỤ LỤC', null, ''],
    ['Phụ lục III: Danh mục việc', 'III', 'Danh mục việc'],
    ['PHỤ LỤC IV. VIỆC CHẬM', 'IV', 'VIỆC CHẬM'],
  ])('%s', (text, name, rest) => {
    expect(appendixNamed(text)).toEqual({ name, rest });
  });
  it.each(['Phụ lục kèm theo Thông báo này', '(Chi tiết tại Phụ lục 01)', 'Phụ lục I kèm theo công văn nêu trên'])(
    'is not "%s"',
    (text) => {
      expect(appendixNamed(text)).toBeNull();
    },
  );
});

describe('a data date', () => {
  it.each([
    'Dữ liệu tính đến ngày 07/11/2025',
    '(Số liệu đến hết ngày 7/11/2025)',
    'tính đến 07 tháng 11 năm 2025',
    'Cập nhật đến ngày: 07/11/2025',
    'Số liệu tổng hợp từ các bộ đến ngày 07.11.2025',
  ])('%s', (text) => {
    expect(dataDateIn(text)).toBe('2025-11-07');
  });
  it('is not any other day', () => {
    expect(dataDateIn('Kèm theo Thông báo ngày 07/11/2025')).toBeNull();
  });
});
