import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { gridOf, parse, tablesOf } from '../content.spec-kit.js';
import { packedZip, type PackedEntry } from '../zip/zip.spec-kit.js';

const bookOf = (sheets: Readonly<Record<string, WorkSheet>>, properties = {}): WorkBook => ({
  SheetNames: Object.keys(sheets),
  Sheets: sheets,
  Workbook: { WBProps: properties },
});
const read = (book: WorkBook) => parse(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'notice.xlsx');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (type: string, target: string, id: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
const relsFile = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
/** A workbook around the XML of one sheet, as other programs than ours write it. */
const around = (sheet: string, more: readonly PackedEntry[] = []): Buffer =>
  packedZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    },
    { name: '_rels/.rels', content: relsFile(rels('officeDocument', 'xl/workbook.xml', 'r1')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relsFile(
        rels('worksheet', 'worksheets/sheet1.xml', 'r1') + rels('sharedStrings', 'sharedStrings.xml', 'r2'),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
    ...more,
  ]);

describe('reading Excel files', () => {
  it('lays out merged ranges, keeps empty cells and tells where each cell is', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Nhiệm vụ giao các bộ', null, null],
      [1, ' Kết nối\r\nchia sẻ ', 'Bộ Công an'],
      [2, null, null, '31/10/2025'],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('C2:C3')];
    const content = await read(bookOf({ Sheet1: sheet }));
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['Nhiệm vụ giao các bộ×3'],
      ['1', 'Kết nối\nchia sẻ', 'Bộ Công an'],
      ['2', '', '^Bộ Công an', '31/10/2025'],
    ]);
    expect(content.blocks).toHaveLength(1);
    expect(tablesOf(content)[0]?.rows[2]).toMatchObject({
      at: 'Sheet1!3',
      cells: [{ at: 'Sheet1!A3' }, {}, { at: 'Sheet1!C3' }, {}],
    });
  });

  it('says the names of its sheets, and nothing else of empty ones', async () => {
    const sheet = utils.aoa_to_sheet([['STT']]);
    const content = await read(bookOf({ 'Phụ lục I': sheet, Sheet2: sheet, Trống: utils.aoa_to_sheet([]) }));
    expect(content.margins?.map(({ text }) => text)).toEqual(['Phụ lục I', 'Sheet2', 'Trống']);
    expect(content.blocks.map((block) => [block.kind, block.at])).toEqual([
      ['table', 'Phụ lục I'],
      ['table', 'Sheet2'],
    ]);
  });

  it.each([
    ['in the system of 1900', {}, 45961],
    ['in the system of 1904', { date1904: true }, 45961 - 1462],
  ])('reads dates as days, months as months, numbers as displayed, %s', async (_system, properties, day) => {
    const sheet: WorkSheet = {
      '!ref': 'A1:G1',
      A1: { t: 'n', v: day, z: 'm/d/yy' },
      B1: { t: 'n', v: day + 0.99, z: '[$-42A]dd"/"mm\\/yyyy;@' },
      C1: { t: 'n', v: day, z: 'mm/yyyy' },
      D1: { t: 'n', v: 0.5, z: '0%' },
      E1: { t: 'n', v: 7, z: '00' },
      F1: { t: 'n', v: 1234.5 },
      G1: { t: 'b', v: true },
    };
    const content = await read(bookOf({ Sheet1: sheet }, properties));
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['31/10/2025', '31/10/2025', '10/2025', '50%', '07', '1234.5', 'TRUE'],
    ]);
  });

  it('reads hidden rows, columns and sheets', async () => {
    const sheet = utils.aoa_to_sheet([['a', 'b'], ['c']]);
    sheet['!rows'] = [{ hidden: true }];
    sheet['!cols'] = [{ hidden: true }];
    const book = bookOf({ Sheet1: sheet });
    book.Workbook = { Sheets: [{ Hidden: 1 }] };
    expect(gridOf(tablesOf(await read(book))[0])).toEqual([['a', 'b'], ['c']]);
  });

  it('reads rich text, inline text, ISO dates and the cached value of formulas, none where none was computed', async () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">line </t></r></is></c>' +
      '<c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>1+1</f></c><c r="E1" t="str"><f>A1</f><v>chữ</v></c><c r="F1" t="e"><v>#N/A</v></c>';
    const strings = `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>Đã </t></r><r><t>hoàn thành</t></r></si></sst>`;
    const file = around(`<sheetData><row r="1">${cells}</row></sheetData>`, [
      { name: 'xl/sharedStrings.xml', content: strings },
    ]);
    expect(gridOf(tablesOf(await parse(file, 'x.xlsx'))[0])).toEqual([
      ['Đã hoàn thành', 'inline', '2', '', 'chữ', '#N/A'],
    ]);
  });

  it('does not take the dimension that a sheet claims for its size', async () => {
    const far = '<row r="1048576"><c r="C1048576" t="inlineStr"><is><t>cuối</t></is></c></row>';
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>`;
    expect(gridOf(tablesOf(await parse(around(`${sheet}</sheetData>`), 'x.xlsx'))[0])).toEqual([['1']]);
    expect(gridOf(tablesOf(await parse(around(`${sheet}${far}</sheetData>`), 'x.xlsx'))[0])).toEqual([
      ['1'],
      ['', '', 'cuối'],
    ]);
  });
});
