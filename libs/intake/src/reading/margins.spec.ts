import { utils, write } from '@e965/xlsx';
import { Document, Footer, Header, Packer, Paragraph, Textbox, type ISectionOptions } from 'docx';
import { secrecyMark } from '../domain/secrecy.js';
import { itemsOf } from '../domain/source-items.js';
import { parse } from './content.spec-kit.js';
import { docxAround, p } from './docx/docx.spec-kit.js';
import { READING_LIMITS } from './reading-limits.js';
import { packedZip } from './zip/zip.spec-kit.js';
import { readZip } from './zip/read-zip.js';

const text = (line: string): Paragraph => new Paragraph(line);
const wordFile = (section: Partial<ISectionOptions>): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [text('Nội dung')], ...section }] }));

const workbook = (): Buffer => {
  const sheet = utils.aoa_to_sheet([['STT', 'Nhiệm vụ']]);
  return write({ SheetNames: ['PL1'], Sheets: { PL1: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

/** Our writer prints no page headers: they are put where Excel puts them. */
const workbookHeaded = async (headerFooter: string): Promise<Buffer> =>
  packedZip(
    (await readZip(workbook(), 'x.xlsx', READING_LIMITS)).map(({ name, bytes }) => ({
      name,
      content: name.startsWith('xl/worksheets/sheet')
        ? bytes.toString().replace('</worksheet>', `<headerFooter>${headerFooter}</headerFooter></worksheet>`)
        : bytes,
    })),
  );

const markIn = async (file: Buffer | Promise<Buffer>, name: string) => {
  const content = await parse(await file, name);
  return secrecyMark(itemsOf(content), content.margins);
};

describe('the margins of a Word file', () => {
  it.each<[string, Partial<ISectionOptions>]>([
    ['đầu trang', { headers: { default: new Header({ children: [text('TUYỆT MẬT')] }) } }],
    ['đầu trang', { headers: { first: new Header({ children: [text('Trang đầu'), text('Mật')] }) } }],
    ['chân trang', { footers: { even: new Footer({ children: [text('Trang 2 - TỐI MẬT')] }) } }],
  ])('say in the %s that a document is secret', async (at, section) => {
    expect(await markIn(wordFile(section), 'x.docx')).toMatchObject({ at });
  });

  it('say it in a text box', async () => {
    const box = new Textbox({ children: [text('MẬT')], style: { width: '3cm' } });
    expect(await markIn(wordFile({ children: [box, text('Nội dung')] }), 'x.docx')).toMatchObject({ mark: 'MẬT' });
    const drawn =
      '<w:p><w:r><w:drawing><wps:txbx xmlns:wps="urn:w"><w:txbxContent><w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r></w:p>';
    expect(await markIn(docxAround(drawn + p('Nội dung')), 'x.docx')).toEqual({ mark: 'TỐI MẬT', at: 'khung chữ' });
  });

  it('say it in a watermark', async () => {
    const shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="TUYỆT MẬT"/></v:shape>';
    const file = docxAround(p('Nội dung'), { header2: `<w:p><w:r><w:pict>${shape}</w:pict></w:r></w:p>` });
    expect(await markIn(file, 'x.docx')).toEqual({ mark: 'TUYỆT MẬT', at: 'đầu trang' });
  });

  it('say it in a comment', async () => {
    const comment = { id: 0, children: [text('MẬT')], author: 'a', initials: 'a', date: new Date(0) };
    const file = new Document({ comments: { children: [comment] }, sections: [{ children: [text('Nội dung')] }] });
    expect(await markIn(Packer.toBuffer(file), 'x.docx')).toEqual({ mark: 'MẬT', at: 'nhận xét' });
  });

  it('are no part of the text', async () => {
    const headers = { default: new Header({ children: [text('PHỤ LỤC IX'), text('An toàn, bảo mật')] }) };
    const content = await parse(await wordFile({ headers }), 'x.docx');
    expect(content.blocks).toEqual([{ kind: 'paragraph', text: 'Nội dung', at: 'paragraph 1' }]);
    expect(content.margins?.map((margin) => margin.text)).toEqual(['PHỤ LỤC IX', 'An toàn, bảo mật']);
    expect(secrecyMark(itemsOf(content), content.margins)).toBeNull();
  });
});

describe('the margins of a workbook', () => {
  it.each([
    ['đầu trang', '<oddHeader>&amp;CTUYỆT MẬT</oddHeader>'],
    ['đầu trang', '<oddHeader>&amp;LVăn phòng&amp;R&amp;"Times New Roman,Bold"&amp;14&amp;KFF0000MẬT</oddHeader>'],
    ['chân trang', '<oddHeader>&amp;A</oddHeader><evenFooter>&amp;CTrang &amp;P/&amp;N - Tối mật</evenFooter>'],
  ])('say in the %s that it is secret: %s', async (at, headerFooter) => {
    expect(await markIn(workbookHeaded(headerFooter), 'x.xlsx')).toMatchObject({ at });
  });

  it('say it in a comment, a text box, the name of a sheet', async () => {
    const commented = utils.aoa_to_sheet([['STT']]);
    commented['A1'].c = [{ a: 'a', t: 'TỐI MẬT' }];
    const book = (name: string, sheet = utils.aoa_to_sheet([['STT']])) =>
      write({ SheetNames: [name], Sheets: { [name]: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    expect(await markIn(book('PL1', commented), 'x.xlsx')).toEqual({ mark: 'TỐI MẬT', at: 'nhận xét' });
    expect(await markIn(book('MẬT'), 'x.xlsx')).toEqual({ mark: 'MẬT', at: 'MẬT' });
    const drawing = { name: 'xl/drawings/drawing1.xml', content: '<d><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></d>' };
    const parts = await readZip(workbook(), 'x.xlsx', READING_LIMITS);
    const drawn = packedZip([...parts.map(({ name, bytes }) => ({ name, content: bytes })), drawing]);
    expect(await markIn(drawn, 'x.xlsx')).toEqual({ mark: 'MẬT', at: 'khung chữ' });
  });

  it('do not say it in sentences', async () => {
    expect(
      await markIn(workbookHeaded('<oddHeader>&amp;CAn toàn, bảo mật&amp;RBộ Công an</oddHeader>'), 'x.xlsx'),
    ).toBeNull();
  });
});
