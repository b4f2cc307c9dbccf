import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { parse, refusalOf } from './content.spec-kit.js';
import { docxAround, p, tbl, tc, tr } from './docx/docx.spec-kit.js';
import { packedZip } from './zip/zip.spec-kit.js';

const TEXT = 'STT;"Nhiệm vụ\ngiao";Thời hạn\n1;Kết nối;31/10/2025\n2;Chia sẻ;\n';
const BODY =
  p('PHỤ LỤC', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  tbl(
    tr(tc(p('STT'), '<w:gridSpan w:val="2"/>')),
    tr(tc(p('1'), '<w:vMerge w:val="restart"/>'), tc(p('a'))),
    tr(tc('<w:p/>', '<w:vMerge/>'), tc(p('b'))),
  );
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const docx = docxAround(BODY, { numbering: NUMBERING });
const sheet = utils.aoa_to_sheet([
  ['STT', 'Nhiệm vụ'],
  [1, 'a'],
  [2, 'b'],
]);
sheet['!merges'] = [utils.decode_range('B2:B3')];
const xlsx = write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer;

/** Content or a refusal: `refusalOf` lets every other error through. */
const survives = async (bytes: Uint8Array, name = 'x'): Promise<void> => {
  await refusalOf(parse(bytes, name));
};
const changed = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
};
const spliced = (text: string, at: number, length: number, other: string): string => {
  const start = at % text.length;
  return text.slice(0, start) + other + text.slice(start + length);
};
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
const fragment = fc.constantFrom(
  '',
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&#xD800;',
  '<w:tbl/>',
  '<w:tr/>',
  '<w:tc/>',
  '</w:p>',
  'w:val="-1"',
  '999999999',
  '\0',
  '<w:p>',
);
const splices = fc.tuple(fc.nat(), fc.nat(30), fragment);
const check = (property: fc.IAsyncProperty<never[]> | fc.IAsyncProperty<unknown>, numRuns = 200) =>
  fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns });

describe('bytes of any kind are read or refused', () => {
  it('when they are random, with or without the first bytes of a known format', () =>
    check(
      fc.asyncProperty(
        fc.constantFrom('', 'PK\x03\x04', '%PDF-', '\xff\xfe', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
        fc.uint8Array({ maxLength: 400 }),
        (start, rest) => survives(Buffer.concat([Buffer.from(start, 'latin1'), rest])),
      ),
      500,
    ));

  it.each([
    ['a Word file', docx, 'x.docx'],
    ['an Excel file', xlsx, 'x.xlsx'],
    ['a CSV file', Buffer.from(TEXT), 'x.csv'],
    ['a CSV file in UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'x.csv'],
  ])('when %s is cut short or damaged', async (_what, bytes, name) => {
    await check(fc.asyncProperty(fc.nat(bytes.length), (length) => survives(bytes.subarray(0, length), name)));
    await check(fc.asyncProperty(changes, (list) => survives(changed(bytes, list), name)));
  });

  it('when the markup inside a Word file is damaged and packed anew', () =>
    check(
      fc.asyncProperty(splices, splices, ([at, length, other], [at2, length2, other2]) =>
        survives(
          docxAround(spliced(BODY, at, length, other), { numbering: spliced(NUMBERING, at2, length2, other2) }),
          'x.docx',
        ),
      ),
    ));

  it('when the markup inside an Excel file is damaged and packed anew', () =>
    check(
      fc.asyncProperty(splices, ([at, length, other]) => {
        const cells =
          '<row r="1"><c r="A1"><v>1</v></c><c r="B2" t="s"><v>9</v></c><c r="C3" t="d"><v>2025-10-31</v></c></row>';
        const damaged = spliced(
          `<sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
          at,
          length,
          other,
        );
        return survives(packedZip(excelParts(`<worksheet>${damaged}</worksheet>`)), 'x.xlsx');
      }),
    ));
});

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const excelParts = (worksheet: string) => [
  {
    name: '[Content_Types].xml',
    content:
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${REL}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  { name: 'xl/worksheets/sheet1.xml', content: worksheet },
];
