import { agencyDirectory, registryFacts } from '#libs/agencies/facts';
import { documentOf, HEADER, knowledgeOf, OVER, tableOf, textOf } from './notice.spec-kit.js';
import { LONGEST_TEXT, MOST_TEXTS } from './reading-bounds.js';
import { readNotice } from './read-notice.js';

const knowledge = knowledgeOf(agencyDirectory(registryFacts()).resolve);
const row = (ordinal: number, title = 'Việc một') => [
  String(ordinal),
  title,
  'Bộ Y tế',
  '31/12/2025',
  'Đã gửi',
  'Xong',
];

describe('a document too large to be read', () => {
  it('is refused at the place where it becomes too large, and nothing of it is read', () => {
    const reading = readNotice(textOf(...OVER, ...Array.from({ length: MOST_TEXTS }, () => 'Việc')), knowledge());
    expect(reading).toMatchObject({ rows: [], appendices: [], number: null });
    expect(reading.faults.map(({ code, place }) => [code, place])).toEqual([
      ['intake.too-many-rows', `dòng ${MOST_TEXTS + 1}`],
    ]);
  });

  it('is refused for one endless cell', () => {
    const table = (title: string) => documentOf('docx', ...OVER, tableOf('table 1', [HEADER, row(1, title)]));
    const { faults } = readNotice(table('a '.repeat(LONGEST_TEXT)), knowledge());
    expect(faults.map(({ code, place }) => [code, place])).toEqual([['intake.text-too-long', 'bảng 1 hàng 2 cột 2']]);
    expect(readNotice(table('ab '.repeat(10_000)), knowledge()).faults).toEqual([]);
  });

  it('is not one of ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(at + 1));
    const reading = readNotice(documentOf('docx', ...OVER, tableOf('table 1', [HEADER, ...rows])), knowledge());
    expect([reading.rows.length, reading.faults]).toEqual([10_000, []]);
  }, 60_000);
});
