import { secrecyMark } from './secrecy.js';
import { itemsOf } from './source-items.js';
import type { DocumentContent } from './document-content.js';

const lines = (...texts: string[]) =>
  itemsOf({
    format: 'text',
    footnotes: [],
    blocks: texts.map((text, at) => ({ kind: 'paragraph', text, at: `line ${at + 1}` })),
  });
const cell = (text: string): DocumentContent => ({
  format: 'docx',
  footnotes: [],
  blocks: [
    {
      kind: 'table',
      at: 'table 1',
      rows: [{ at: 'table 1 row 1', cells: [{ column: 0, span: 1, text, continued: false, at: 'table 1 row 1' }] }],
    },
  ],
});

describe('a mark of secrecy', () => {
  it.each(['MẬT', 'TỐI MẬT', 'Tuyệt mật', 'M Ậ T', 'Độ mật: Tối mật', '[MẬT]', 'MẬT - KHẨN', 'TÔ\u0301I MẬT'])(
    '%s is seen',
    (mark) => {
      expect(secrecyMark(lines('Một cơ quan', mark, 'Nội dung'))).toMatchObject({ at: 'line 2' });
    },
  );

  it.each([
    'Số: 705/TB-VPCP      MẬT',
    'Số: 705/TB-VPCP MẬT',
    'Số: 705/TB-VPCP - MẬT',
    'TỐI MẬT\tSố: 705/TB-VPCP',
    'Bản số: 01 - MẬT',
    'Bản số: 01/15 Tuyệt mật',
    'Độ mật: Mật',
    'Độ mật: Tối mật; Độ khẩn: Hỏa tốc',
    '( MẬT )',
    '│ MẬT │',
    '*** TUYỆT  MẬT ***',
    '—— TỐI MẬT ——',
    '★ MẬT ★',
    'TÀI LIỆU MẬT',
    'MẬT'.normalize('NFD'),
    'МẬТ',
    'ΜẬΤ',
    'ＭẬＴ',
    'M\u200bẬT',
    'TUYET MAT',
  ])('%s is seen', (mark) => {
    expect(secrecyMark(lines('Một cơ quan', mark, 'Nội dung'))).toMatchObject({ at: 'line 2' });
  });

  it.each(['MẬT', 'Lưu hành nội bộ - TỐI MẬT', 'TUYỆT MẬT (Trang 3/5)', 'Trang 1/2 MẬT'])(
    '%s is seen in a margin',
    (text) => {
      expect(secrecyMark(lines('Nội dung'), [{ kind: 'paragraph', text, at: 'chân trang' }])).toMatchObject({
        at: 'chân trang',
      });
    },
  );

  it('is not what a margin or a line says in a sentence', () => {
    const says = ['An toàn, bảo mật', 'kiểm tra (bảo mật)', 'Luật Bảo vệ bí mật nhà nước', 'đến mức tối mật, xem lại'];
    expect(
      secrecyMark(lines(...says), [...says.map((text) => ({ kind: 'paragraph' as const, text, at: '' }))]),
    ).toBeNull();
  });

  it('is seen in a cell of the letterhead, beside other lines', () => {
    expect(secrecyMark(itemsOf(cell('MỘT CƠ QUAN\nTỐI MẬT\nSố: 1/TB-X')))).toMatchObject({ mark: 'TỐI MẬT' });
  });

  it.each([
    'bảo đảm an toàn, bảo mật',
    'đến cấp độ tối mật của các cơ quan',
    'Độ mật: Không',
    'Bảo mật',
    'Mức độ mật',
    'Độ mật',
    'Bí mật',
    'Số: 1/TB-X về bảo mật',
    'hệ thống  tối mật',
  ])('is not "%s"', (text) => {
    expect(secrecyMark(lines(text))).toBeNull();
  });
});
