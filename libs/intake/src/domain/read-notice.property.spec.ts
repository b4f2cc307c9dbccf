import fc from 'fast-check';
import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { cleaned } from './clean-text.js';
import type { DocumentContent } from './document-content.js';
import { knowledgeOf, textOf } from './notice.spec-kit.js';
import { FORMS, HEADINGS, type Field, type WrittenRow } from './notice-rows.spec-kit.js';
import { readNotice } from './read-notice.js';
import { itemsOf, unitsOf } from './source-items.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);

const TITLES = [
  'Rà soát lại danh mục thủ tục và gửi kết quả về đầu mối',
  'Chủ trì nghiên cứu phương án dùng chung trụ sở cho hai cấp',
  'Mở lớp tập huấn cho cán bộ tiếp nhận hồ sơ ở cơ sở',
  'Bộ Tài chính chủ trì, phối hợp với các bộ liên quan sửa quy chế chi tiêu',
  'Nâng cấp cổng tra cứu để người dân theo dõi hồ sơ của mình',
];
const LEADS = [
  'Bộ Tài chính',
  'Bộ Khoa học và Công nghệ',
  'Các bộ, ngành, địa phương',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Y tế, Bộ Công an',
  'Các địa phương ven sông',
  'EVN',
];
const DUES = ['31/10/2025', 'trước ngày 15/9/2025', 'Quý IV/2025', 'trong tháng 8/2025', 'Thường xuyên'];
const DIRECTIVES = ['Thông báo số 12-TB/ABC ngày 02/6/2025', 'Nghị quyết số 8/NQ-XYZ', 'Kế hoạch 03'];
const RESULTS = [
  'Đã gửi văn bản số 5/BC-ABC ngày 03/10/2025 cho đơn vị đầu mối tổng hợp',
  'Đang lấy ý kiến các đơn vị về dự thảo lần hai, chưa có ý kiến của hai bộ',
];
const LABELS = ['Đã hoàn thành', 'Đã hoàn thành quá hạn', 'Đang thực hiện', 'Chưa hoàn thành', 'Chậm tiến độ'];
const FIELDS: readonly Field[] = ['ordinal', 'title', 'directive', 'lead', 'due', 'result', 'progress'];

const rowOf = fc.record({
  title: fc.constantFrom(...TITLES),
  lead: fc.constantFrom(...LEADS),
  due: fc.constantFrom(...DUES),
  directive: fc.constantFrom(...DIRECTIVES),
  result: fc.constantFrom(...RESULTS),
  progress: fc.constantFrom(...LABELS),
});
const rowsOf = fc
  .array(rowOf, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, at): WrittenRow => ({ ordinal: `${at + 1}`, ...row })));
const orderOf = fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length });
const appendix = (order: readonly Field[], rows: readonly WrittenRow[]) => [
  { over: ['PHỤ LỤC I', 'DANH SÁCH'], tables: [{ order, rows }] },
];
const seen = (content: DocumentContent) => readNotice(content, knowledge()).rows;

describe('reading a notice', () => {
  it.each(['text', 'docx', 'csv', 'xlsx'] as const)('gives the same rows in any order of columns (%s)', (form) => {
    fc.assert(
      fc.property(rowsOf, orderOf, (rows, order) => {
        expect(seen(FORMS[form](appendix(order, rows)))).toEqual(seen(FORMS.docx(appendix(FIELDS, rows))));
      }),
      { numRuns: 60 },
    );
  });

  it('finds empty cells where they are, in a grid always', () => {
    const holes = fc.array(
      fc.record({ field: fc.constantFrom<Field>('lead', 'due', 'directive', 'result', 'progress'), row: fc.nat(7) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rowsOf, holes, orderOf, (rows, empty, order) => {
        const written = rows.map((row, at) => ({
          ...row,
          ...Object.fromEntries(empty.filter((hole) => hole.row === at).map(({ field }) => [field, ''])),
        }));
        const read = seen(FORMS.csv(appendix(order, written)));
        expect(
          read.map(({ title, leadText, due, progress }) => [
            title,
            leadText,
            due.text ?? '',
            progress?.resultText ?? '',
            progress?.label ?? '',
          ]),
        ).toEqual(written.map(({ title, lead, due, result, progress }) => [title, lead, due, result, progress]));
      }),
      { numRuns: 60 },
    );
  });

  it('finds them in flattened text where the columns stand in their usual order', () => {
    const holes = fc.array(
      fc.record({ field: fc.constantFrom<Field>('due', 'directive', 'result', 'progress'), row: fc.nat(7) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rowsOf, holes, (rows, empty) => {
        const written = rows.map((row, at) => ({
          ...row,
          ...Object.fromEntries(empty.filter((hole) => hole.row === at).map(({ field }) => [field, ''])),
        }));
        expect(seen(FORMS.text(appendix(FIELDS, written)))).toEqual(seen(FORMS.docx(appendix(FIELDS, written))));
      }),
      { numRuns: 60 },
    );
  });

  const anyLine = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'PHỤ LỤC I',
      'PHỤ LỤC',
      ...Object.values(HEADINGS),
      '1',
      '2.',
      'II. Phần hai',
      '1. Mục một',
      '[1] Chú thích',
      '(Kèm theo)',
    ),
    fc.constantFrom(...TITLES, ...LEADS, ...DUES, ...DIRECTIVES, ...LABELS),
    fc.constantFrom('Số: 99/TB-VPTN', 'Hà Nội, ngày 20 tháng 11 năm 2025'),
  );

  it('never fails, and leaves no line of an appendix unmentioned', () => {
    const header = [
      'Số: 99/TB-VPTN',
      'Hà Nội, ngày 20 tháng 11 năm 2025',
      'PHỤ LỤC I',
      'DANH SÁCH',
      'STT',
      'Nhiệm vụ',
      'Đơn vị chủ trì',
      'Thời hạn',
      'Kết quả',
      'Tiến độ',
      '1',
      TITLES[0]!,
    ];
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        readNotice(textOf(...lines), knowledge());
        const content = textOf(...header, ...lines);
        const reading = readNotice(content, knowledge());
        const said = cleaned(
          JSON.stringify([reading.rows, reading.findings, reading.appendices].map((part) => JSON.stringify(part))),
        ).replaceAll('\\', '');
        for (const unit of itemsOf(textOf(...lines)).flatMap(unitsOf)) {
          const plain = cleaned(JSON.stringify(JSON.stringify(unit.text)))
            .replaceAll('\\', '')
            .replace(/^"+|"+$/g, '');
          const isStructure =
            /^(?:STT|(?:#|TT|No|Số)$|PHỤ LỤC|\(Kèm theo|\d{1,5}[.)]?$)/iu.test(unit.clean) ||
            Object.values(HEADINGS).includes(unit.text) ||
            lines.includes('PHỤ LỤC I');
          if (!isStructure && reading.faults.length === 0) expect(said).toContain(plain);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes a table of ten thousand rows whole', () => {
    const rows = Array.from({ length: 10_000 }, (_, at): WrittenRow => ({
      ordinal: `${at + 1}`,
      title: `${TITLES[at % 5]} đợt ${at}`,
      lead: LEADS[at % 7]!,
      due: DUES[at % 5]!,
      result: RESULTS[at % 2]!,
      progress: LABELS[at % 5]!,
    }));
    const content = FORMS.text(appendix(['ordinal', 'title', 'lead', 'due', 'result', 'progress'], rows));
    expect(readNotice(content, knowledge()).rows).toHaveLength(10_000);
  }, 60_000);
});
