import { gridOf, paragraphsOf, parse, tablesOf } from '../content.spec-kit.js';
import { docxAround, p, tbl, tc, tr } from './docx.spec-kit.js';

const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const LISTS =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const numbered = (list: string, index = 0): string =>
  `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`;
const read = (body: string, parts = {}) => parse(docxAround(body, parts), 'notice.docx');

describe('reading Word files', () => {
  it('keeps several paragraphs and line breaks of a cell apart, and empty cells in place', async () => {
    const broken = '<w:p><w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t></w:r></w:p>';
    const content = await read(tbl(tr(tc(p(' Bộ Công an; ') + p('Bộ Nội vụ')), tc('<w:p/>'), tc(broken))));
    expect(content).toEqual({
      format: 'docx',
      footnotes: [],
      blocks: [
        {
          kind: 'table',
          at: 'table 1',
          rows: [
            {
              at: 'table 1 row 1',
              cells: [
                { column: 0, span: 1, text: 'Bộ Công an;\nBộ Nội vụ', continued: false, at: 'table 1 row 1 cell 1' },
                { column: 1, span: 1, text: '', continued: false, at: 'table 1 row 1 cell 2' },
                { column: 2, span: 1, text: 'Một\nHai', continued: false, at: 'table 1 row 1 cell 3' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('lays out merged cells on the grid, bookmarks between the rows or not', async () => {
    const bookmark = '<w:bookmarkStart w:id="0" w:name="x"/>';
    const content = await read(
      tbl(
        tr(tc(p('Nhóm'), '<w:gridSpan w:val="2"/>'), tc(p('A'))),
        bookmark,
        tr(tc(p('1')), tc(p('x'), '<w:vMerge w:val="restart"/>'), bookmark, tc(p('B'))),
        tr(tc(p('2')), tc('<w:p/>', '<w:vMerge/>'), tc(p('C'))),
        tr(tc(p('3')), tc(p('y')), tc(p('D'), '<w:vMerge w:val="restart"/>')),
        tr(tc(p('4')), tc(p('z')), tc('<w:p/>', '<w:vMerge/>')),
      ),
    );
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['Nhóm×2', 'A'],
      ['1', 'x', 'B'],
      ['2', '^x', 'C'],
      ['3', 'y', 'D'],
      ['4', 'z', '^D'],
    ]);
    expect(tablesOf(content)[0]?.rows[0]?.cells.map((cell) => cell.column)).toEqual([0, 2]);
  });

  it('knows the column of a cell in a row that leaves out its first columns', async () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p('late'))}</w:tr>`;
    const [table] = tablesOf(await read(tbl(tr(tc(p('a')), tc(p('b')), tc(p('c'))), short)));
    expect(table?.rows[1]?.cells.map(({ column, text }) => [column, text])).toEqual([
      [0, ''],
      [2, 'late'],
    ]);
  });

  it('flattens a table inside a cell into the lines of that cell', async () => {
    const inner = tbl(tr(tc(p('a')), tc(p('b'))), tr(tc(p('c')), tc(p('d'))));
    const content = await read(tbl(tr(tc(p('before') + inner + p('after')), tc(p('next')))));
    expect(gridOf(tablesOf(content)[0])).toEqual([['before\na\nb\nc\nd\nafter', 'next']]);
    expect(tablesOf(content)).toHaveLength(1);
  });

  it('restores ordinals that Word counts by itself, across group rows and afresh in a new list', async () => {
    const auto = (list: string): string => tc(`<w:p><w:pPr>${numbered(list)}</w:pPr></w:p>`);
    const content = await read(
      tbl(
        tr(auto('1'), tc(p('a'))),
        tr(auto('1'), tc(p('b'))),
        tr(tc(p('Nhóm'), '<w:gridSpan w:val="2"/>')),
        tr(auto('1'), tc(p('c'))),
        tr(auto('2'), tc(p('d'))),
        tr(auto('2'), tc(p('e'))),
      ),
      { numbering: LISTS },
    );
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['Nhóm×2'],
      ['3', 'c'],
      ['1', 'd'],
      ['2', 'e'],
    ]);
  });

  it('prints the numbers of lists in running text, levels and styles included', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr>${NUMBERED}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="M"><w:name w:val="M"/><w:basedOn w:val="L"/></w:style>`;
    const content = await read(
      p('Giao Bộ Công an', NUMBERED) +
        p('báo cáo', numbered('1', 1)) +
        p('tổng hợp', numbered('1', 1)) +
        p('Giao Bộ Y tế', '<w:pStyle w:val="M"/>') +
        p('đôn đốc', numbered('1', 1)),
      { numbering: LISTS, styles },
    );
    expect(paragraphsOf(content)).toEqual([
      '1. Giao Bộ Công an',
      'a) báo cáo',
      'b) tổng hợp',
      '2. Giao Bộ Y tế',
      'a) đôn đốc',
    ]);
  });

  it('reads what was inserted and moved in, not what was deleted', async () => {
    const content = await read(
      '<w:p><w:r><w:t>Hạn </w:t></w:r><w:del><w:r><w:delText>31/10</w:delText></w:r></w:del><w:ins><w:r><w:t>30/11</w:t></w:r></w:ins></w:p>' +
        tbl(tr(tc(p('giữ'))), `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('bỏ'))}</w:tr>`),
    );
    expect(paragraphsOf(content)).toEqual(['Hạn 30/11']);
    expect(gridOf(tablesOf(content)[0])).toEqual([['giữ']]);
  });

  it('keeps text of headings, tabs, fields, links and page breaks', async () => {
    const content = await read(
      p('PHỤ LỤC I', '<w:pStyle w:val="Heading1"/>') +
        '<w:p><w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>/TB</w:t></w:r></w:fldSimple></w:p>' +
        '<w:p><w:hyperlink r:id="rId99" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>nq57.vn</w:t></w:r></w:hyperlink><w:r><w:br w:type="page"/><w:t>sau trang</w:t></w:r></w:p>',
      { styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' },
    );
    expect(paragraphsOf(content)).toEqual(['PHỤ LỤC I', 'Số\t12/TB', 'nq57.vn', 'sau trang']);
    expect(content.blocks.map((block) => block.at)).toEqual([
      'paragraph 1',
      'paragraph 2',
      'paragraph 3',
      'paragraph 3',
    ]);
  });

  it('reads the text around a picture that is not in the file', async () => {
    const names =
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const picture = `<w:drawing><wp:inline ${names}><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId77"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    expect(paragraphsOf(await read(`<w:p><w:r>${picture}<w:t>chữ</w:t></w:r></w:p>`))).toEqual(['chữ']);
  });

  it('is not led by a style map hidden in the file', async () => {
    const hidden = [{ name: 'mammoth/style-map', content: 'p => !' }];
    expect(paragraphsOf(await parse(docxAround(p('Nhiệm vụ'), {}, hidden), 'x.docx'))).toEqual(['Nhiệm vụ']);
  });
});
