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

  it('is seen in a cell of the letterhead, beside other lines', () => {
    expect(secrecyMark(itemsOf(cell('MỘT CƠ QUAN\nTỐI MẬT\nSố: 1/TB-X')))).toMatchObject({ mark: 'TỐI MẬT' });
  });

  it.each(['bảo đảm an toàn, bảo mật', 'đến cấp độ tối mật của các cơ quan', 'Độ mật: Không', 'Bảo mật'])(
    'is not "%s"',
    (text) => {
      expect(secrecyMark(lines(text))).toBeNull();
    },
  );
});
