import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { gridOf, paragraphsOf, parse, tablesOf } from '../content.spec-kit.js';

const cell = (text: string, options = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...options });
const auto = (): TableCell =>
  new TableCell({ children: [new Paragraph({ numbering: { reference: 'stt', level: 0 }, children: [] })] });

const file = new Document({
  numbering: { config: [{ reference: 'stt', levels: [{ level: 0, format: 'decimal', text: '%1.', start: 1 }] }] },
  footnotes: {
    1: { children: [new Paragraph('Công văn của Bộ Y tế.')] },
    2: { children: [new Paragraph('Dòng 1'), new Paragraph('Dòng 2')] },
  },
  sections: [
    {
      children: [
        new Paragraph({ text: 'PHỤ LỤC II', heading: 'Heading1' }),
        new Paragraph({
          children: [
            new TextRun('Theo văn bản số 5'),
            new FootnoteReferenceRun(1),
            new TextRun(' và 6'),
            new FootnoteReferenceRun(2),
          ],
        }),
        new Table({
          rows: [
            new TableRow({ tableHeader: true, children: [cell('STT'), cell('Tên nhiệm vụ'), cell('Đơn vị')] }),
            new TableRow({ children: [cell('Nhiệm vụ giao các bộ', { columnSpan: 3 })] }),
            new TableRow({
              children: [auto(), cell('Kết nối'), cell('Bộ Công an', { verticalMerge: VerticalMergeType.RESTART })],
            }),
            new TableRow({
              children: [auto(), cell('Chia sẻ'), cell('', { verticalMerge: VerticalMergeType.CONTINUE })],
            }),
          ],
        }),
      ],
    },
  ],
});

describe('a Word file as an ordinary program writes it', () => {
  it('is read with its headings, footnotes, merged cells and automatic ordinals', async () => {
    const content = await parse(await Packer.toBuffer(file), 'thông báo.docx');
    expect(paragraphsOf(content)).toEqual(['PHỤ LỤC II', 'Theo văn bản số 5[1] và 6[2]']);
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['STT', 'Tên nhiệm vụ', 'Đơn vị'],
      ['Nhiệm vụ giao các bộ×3'],
      ['1', 'Kết nối', 'Bộ Công an'],
      ['2', 'Chia sẻ', '^Bộ Công an'],
    ]);
    expect(content.footnotes).toEqual([
      { mark: '[1]', text: 'Công văn của Bộ Y tế.', at: 'footnote 1' },
      { mark: '[2]', text: 'Dòng 1\nDòng 2', at: 'footnote 2' },
    ]);
  });
});
