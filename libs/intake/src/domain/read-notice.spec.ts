import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import {
  cells,
  documentOf,
  first,
  found,
  HEADER,
  knowledgeOf,
  OVER,
  readersOf,
  tableOf,
  textOf,
} from './notice.spec-kit.js';
import { readNotice } from './read-notice.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);
const { flat, grid, lines } = readersOf(knowledge);

describe('a table with merged cells', () => {
  it('says a vertically merged lead and deadline for every row they cover', () => {
    const reading = grid(
      ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', '', ''],
      ['2', 'Việc hai', '^', '^', 'Đã xong nửa đầu', 'Đang thực hiện'],
    );
    expect(cells(reading)).toEqual([
      [1, 'Việc một', 'Bộ Y tế', '31/12/2025', null, null],
      [2, 'Việc hai', 'Bộ Y tế', '31/12/2025', 'Đã xong nửa đầu', 'Đang thực hiện'],
    ]);
    expect(found(reading)).toEqual([]);
  });

  it('takes rows merged over all columns for sections and groups', () => {
    const reading = grid(
      ['I. KHỐI THỨ NHẤT>6'],
      ['Nhiệm vụ giao Bộ trưởng Bộ Y tế chỉ đạo>6'],
      ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', '', ''],
      ['II', 'KHỐI THỨ HAI', '', '', '', ''],
      ['1', 'Việc hai', 'Bộ Y tế', '31/12/2025', '', ''],
    );
    expect(reading.rows.map(({ listing }) => [listing.section, listing.sectionTitle, listing.group])).toEqual([
      [1, 'I. KHỐI THỨ NHẤT', 'Nhiệm vụ giao Bộ trưởng Bộ Y tế chỉ đạo'],
      [2, 'II KHỐI THỨ HAI', null],
    ]);
    expect(found(reading)).toEqual([]);
  });

  it('joins the rest of a row that the next page begins with, and says so', () => {
    const reading = grid(
      ['1', 'Việc một và', 'Bộ Y tế', '31/12/2025', 'Đoạn đầu', ''],
      ['', 'phần còn lại của nó', '', '', 'Đoạn sau', 'Đang thực hiện'],
    );
    expect(cells(reading)).toEqual([
      [1, 'Việc một và\nphần còn lại của nó', 'Bộ Y tế', '31/12/2025', 'Đoạn đầu\nĐoạn sau', 'Đang thực hiện'],
    ]);
    expect(found(reading)).toEqual(['row-joined']);
  });

  it('keeps a row without ordinal as a row when it has a lead or a deadline of its own', () => {
    const reading = grid(
      ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', '', ''],
      ['', 'Việc không số', 'Bộ Công an', '30/11/2025', '', ''],
    );
    expect(reading.rows).toHaveLength(2);
    expect(found(reading)).toEqual(['row-without-ordinal']);
  });

  it('goes on in the next table and under a repeated header', () => {
    const reading = readNotice(
      documentOf(
        'docx',
        ...OVER,
        tableOf('table 1', [HEADER, ['1', 'Việc một', 'Bộ Y tế', '31/12/2025', '', '']]),
        tableOf('table 2', [['2', 'Việc hai', 'Bộ Y tế', '31/12/2025', '', '']]),
        tableOf('table 3', [HEADER, ['3', 'Việc ba', 'Bộ Y tế', '31/12/2025', '', '']]),
      ),
      knowledge(),
    );
    expect(cells(reading).map(([ordinal]) => ordinal)).toEqual([1, 2, 3]);
    expect(found(reading)).toEqual([]);
  });

  it('names cells of columns that a task does not keep', () => {
    const reading = readNotice(
      documentOf(
        'xlsx',
        tableOf('Sheet1', [
          ...OVER.map((text) => [text]),
          ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Ghi chú'],
          ['1', 'Việc một', 'Bộ Y tế', 'Bộ Công an', '31/12/2025', 'Xem thêm tờ sau'],
          ['', 'Tổng cộng: 1', '', '', '', ''],
        ]),
      ),
      knowledge(),
    );
    expect(reading.findings.map(({ code, values }) => [code, values['text']])).toEqual([
      ['text-not-placed', 'Bộ Công an'],
      ['text-not-placed', 'Xem thêm tờ sau'],
      ['text-not-placed', 'Tổng cộng: 1'],
    ]);
  });
});

describe('flattened lines', () => {
  it('show which cells were empty', () => {
    const reading = flat(
      '1',
      'Việc một',
      'Bộ Y tế',
      '31/12/2025',
      'Đang thực hiện',
      '2',
      'Việc hai',
      'Bộ Y tế',
      '31/12/2025',
      '3',
      'Việc ba',
      'Bộ Y tế',
      '31/12/2025',
      'Có 20/34 nơi làm xong phần của mình',
      '4',
      'Việc bốn',
      'Bộ Y tế',
      '31/12/2025',
      'Đã hoàn thành',
      'Đã hoàn thành',
      '5',
      'Việc năm',
      'Bộ Y tế',
      'Đang hoàn thành',
    );
    expect(cells(reading)).toEqual([
      [1, 'Việc một', 'Bộ Y tế', '31/12/2025', null, 'Đang thực hiện'],
      [2, 'Việc hai', 'Bộ Y tế', '31/12/2025', null, null],
      [3, 'Việc ba', 'Bộ Y tế', '31/12/2025', 'Có 20/34 nơi làm xong phần của mình', null],
      [4, 'Việc bốn', 'Bộ Y tế', '31/12/2025', 'Đã hoàn thành', 'Đã hoàn thành'],
      [5, 'Việc năm', 'Bộ Y tế', null, null, 'Đang hoàn thành'],
    ]);
    expect(found(reading)).toEqual(['missing-deadline', 'unknown-label']);
  });

  it('keep numbered paragraphs in the cell they stand in', () => {
    const reading = flat(
      '1',
      'Việc một gồm:',
      '1. Phần đầu',
      '2. Phần sau',
      'Bộ Y tế',
      '31/12/2025',
      'Tình hình:',
      '1. Đã gửi dự thảo',
      '2. Còn chờ ý kiến',
      'Đang thực hiện',
      '2',
      'Việc hai',
      'Bộ Y tế',
      '31/12/2025',
    );
    expect(cells(reading)).toEqual([
      [
        1,
        'Việc một gồm:\n1. Phần đầu\n2. Phần sau',
        'Bộ Y tế',
        '31/12/2025',
        'Tình hình:\n1. Đã gửi dự thảo\n2. Còn chờ ý kiến',
        'Đang thực hiện',
      ],
      [2, 'Việc hai', 'Bộ Y tế', '31/12/2025', null, null],
    ]);
  });

  it('may break headings and deadlines in two, and end with addressees', () => {
    const header = ['STT', 'Nhiệm vụ', 'Cơ quan', 'chủ trì', 'Thời hạn', 'hoàn thành', 'Kết quả'];
    const reading = lines(
      ...header,
      '1',
      'Việc một',
      'Bộ Y tế',
      'Bộ Công an',
      'Trước ngày',
      '31/12/2025',
      'Nơi nhận:',
      '- Như trên;',
    );
    expect(cells(reading)).toEqual([[1, 'Việc một', 'Bộ Y tế\nBộ Công an', 'Trước ngày\n31/12/2025', null, null]]);
    expect(first(reading)).toMatchObject({ due: { on: '2025-12-31' }, assignees: ['BYT', 'BCA'] });
    expect(found(reading)).toEqual(['text-not-placed', 'text-not-placed']);
  });

  it('may be broken by a page: its number and the header once more', () => {
    const reading = flat(
      '1',
      'Việc một',
      'Bộ Y tế',
      '31/12/2025',
      'Đang thực hiện',
      '17',
      ...HEADER,
      '2',
      'Việc hai',
      'Bộ Y tế',
      '31/12/2025',
    );
    expect(cells(reading).map(([ordinal]) => ordinal)).toEqual([1, 2]);
    expect(reading.findings).toMatchObject([{ code: 'text-not-placed', values: { text: '17' } }]);
  });

  it('may hold letters that only look right', () => {
    const dirty = (text: string) => text.normalize('NFD').replace('o', '\u043e');
    const reading = lines(
      ...HEADER.map(dirty),
      '1.',
      dirty('Việc một'),
      dirty('Bộ Khoa học và Công nghệ'),
      'trước ngày 31/12/2025'.normalize('NFD'),
      dirty('Đã hoàn thành'),
      dirty('Đã hoàn thành quá hạn'),
    );
    expect(first(reading)).toMatchObject({
      leads: [{ code: 'BKHCN' }],
      due: { on: '2025-12-31' },
      title: dirty('Việc một'),
      progress: { claim: 'completed-late' },
    });
  });

  it('leave nothing out: footnotes and words after the table are named', () => {
    const reading = flat(
      '1',
      'Việc một [1]',
      'Bộ Y tế',
      '31/12/2025',
      '[1] Gồm ba nơi đã chọn',
      'Ghi chú: số liệu do các nơi tự báo',
    );
    expect(reading.findings.map(({ code, place, values }) => [code, place, values['text']])).toEqual([
      ['footnote', 'Phụ lục I, dòng 15', '[1] Gồm ba nơi đã chọn'],
      ['footnote', 'Phụ lục I, dòng 16', 'Ghi chú: số liệu do các nơi tự báo'],
    ]);
  });
});

describe('refusals', () => {
  it('name a document marked secret', () => {
    expect(
      readNotice(textOf('TỐI MẬT', ...OVER, ...HEADER, '1', 'Việc một', 'Bộ Y tế', '31/12/2025'), knowledge()).faults,
    ).toMatchObject([{ code: 'intake.secret-document', place: 'dòng 1' }]);
  });

  it('name a missing number and a missing day', () => {
    const without = (...skipped: readonly number[]) =>
      readNotice(
        textOf(...OVER.filter((_, at) => !skipped.includes(at)), ...HEADER, '1', 'Việc một', 'Bộ Y tế', '31/12/2025'),
        knowledge(),
      );
    expect(without(0).faults.map(({ code }) => code)).toEqual(['intake.missing-number']);
    expect(without(1).faults.map(({ code }) => code)).toEqual(['intake.missing-date']);
  });
});

describe('where an appendix begins', () => {
  it('is at the title over the table when nobody wrote "Phụ lục"', () => {
    const reading = readNotice(
      textOf(
        'Số: 99/TB-VPTN',
        'Hà Nội, ngày 20 tháng 11 năm 2025',
        'TỔNG HỢP VIỆC CHẬM',
        ...HEADER,
        '1',
        'Việc một',
        'Bộ Y tế',
        '31/12/2025',
      ),
      knowledge(),
    );
    expect(reading.appendices).toMatchObject([{ name: 'I', title: 'TỔNG HỢP VIỆC CHẬM', rows: 1 }]);
  });

  it('may be every sheet of a workbook', () => {
    const one = (name: string, title: string) =>
      tableOf(name, [
        ['(Kèm theo Thông báo số 99/TB-VPTN ngày 20/11/2025)'],
        [title],
        HEADER,
        ['1', `Việc ${name}`, 'Bộ Y tế', '31/12/2025', '', ''],
      ]);
    const reading = readNotice(
      documentOf('xlsx', one('A', 'TỔNG HỢP VIỆC CHẬM'), one('B', 'TỔNG HỢP VIỆC MỚI')),
      knowledge(),
    );
    expect(reading.appendices).toMatchObject([
      { name: 'I', title: 'TỔNG HỢP VIỆC CHẬM', rows: 1 },
      { name: 'II', title: 'TỔNG HỢP VIỆC MỚI', rows: 1 },
    ]);
  });
});
