import { parse, refusalOf } from './content.spec-kit.js';
import { docxAround, p, tbl, tc, tr } from './docx/docx.spec-kit.js';
import { packedZip } from './zip/zip.spec-kit.js';

const MEBIBYTE = 1024 * 1024;
const good = docxAround(p('Nhiệm vụ'));
const ole2 = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024), Buffer.from(stream, 'utf16le')]);
const refused = (bytes: Uint8Array, limits = {}): Promise<string> => refusalOf(parse(bytes, 'notice.docx', limits));
const withParts = (...parts: Parameters<typeof packedZip>[0]): Buffer => docxAround(p('x'), {}, parts);

describe('a file that is refused', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'intake.empty-file'],
    ['an empty archive', packedZip([]), 'intake.empty-file'],
    ['a document without a word', docxAround('<w:p/>'), 'intake.empty-file'],
    ['more than 20 MiB', Buffer.alloc(20 * MEBIBYTE + 1, 32), 'intake.too-large'],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'intake.pdf'],
    ['an Office file with a password', ole2('EncryptedPackage'), 'intake.encrypted'],
    ['a Word file of old', ole2('WordDocument'), 'intake.old-office-format'],
    ['an archive of something else', packedZip([{ name: 'photo.xml', content: '<a/>' }]), 'intake.wrong-type'],
    ['an archive cut short', good.subarray(0, good.length - 30), 'intake.corrupt'],
    ['a Word file whose text is not XML', packedZip([{ name: 'word/document.xml', content: 'no' }]), 'intake.corrupt'],
    [
      'XML that ends early',
      packedZip([{ name: 'word/document.xml', content: '<w:document><w:body>' }]),
      'intake.corrupt',
    ],
  ])('is %s', async (_what, bytes, code) => expect(await refused(bytes)).toBe(code));

  it('says what is wrong and what to do, in Vietnamese and English, and names the part', async () => {
    const bytes = withParts({ name: 'word/bad.xml', content: '<a/>', declaredCrc: 1 });
    await expect(parse(bytes, 'thông báo.docx')).rejects.toMatchObject({
      code: 'intake.corrupt',
      faults: [
        {
          code: 'intake.corrupt',
          place: 'thông báo.docx: word/bad.xml',
          message: { vi: expect.stringContaining('Hãy'), en: expect.stringContaining('Open the original') },
        },
      ],
    });
  });
});

describe('a hostile archive', () => {
  const zeros = Buffer.alloc(8 * MEBIBYTE);

  it('is refused for 2,001 entries, not for 2,000', async () => {
    const entries = (count: number) =>
      Array.from({ length: count - 3 }, (_unused, index) => ({ name: `x/${index}.bin` }));
    expect(await refused(withParts(...entries(2_001)))).toBe('intake.too-many-entries');
    expect(await refused(withParts(...entries(2_000)))).toBe('was read');
  });

  it('is refused when a part swells more than a hundredfold, whatever size it declares', async () => {
    expect(await refused(withParts({ name: 'a.xml', content: zeros }))).toBe('intake.inflates-too-much');
    expect(await refused(withParts({ name: 'a.bin', content: zeros, declaredSize: 900 }))).toBe(
      'intake.inflates-too-much',
    );
  });

  it('is refused when its parts together swell past the limit, declared or not', async () => {
    const parts = [0, 1, 2].map((index) => ({ name: `${index}.bin`, content: Buffer.alloc(MEBIBYTE) }));
    const lying = parts.map((part) => ({ ...part, declaredSize: 10 }));
    expect(await refused(withParts(...parts), { inflatedBytes: 2 * MEBIBYTE })).toBe('intake.inflates-too-much');
    expect(await refused(withParts(...lying), { inflatedBytes: 900_000 })).toBe('intake.inflates-too-much');
    expect(await refused(withParts(...parts))).toBe('was read');
  });

  it('is refused by its directory alone, before anything is inflated', async () => {
    const small = { name: 'a.xml', content: '<a/>' };
    expect(await refused(withParts({ ...small, declaredSize: 8 * MEBIBYTE }))).toBe('intake.inflates-too-much');
    const claims = { declaredSize: 600_000 };
    const bytes = withParts({ ...small, ...claims }, { ...small, name: 'b.xml', ...claims });
    expect(await refused(bytes, { inflatedBytes: MEBIBYTE })).toBe('intake.inflates-too-much');
  });

  it('is refused when entries share their bytes', async () => {
    const content = Buffer.from(Array.from({ length: 500 }, (_unused, index) => (index * 7919) % 251));
    const shared = ['b', 'c', 'd'].map((name) => ({ name, content, sharesBytesOfTheFirst: true }));
    expect(await refused(packedZip([{ name: 'a', content }, ...shared]))).toBe('intake.corrupt');
    expect(await refused(packedZip([{ name: 'a', content }]))).toBe('intake.wrong-type');
  });

  it('is refused when a size is declared wrong, even within the limits', async () =>
    expect(await refused(withParts({ name: 'a.xml', content: '<a/>', declaredSize: 3 }))).toBe('intake.corrupt'));

  it.each([
    '../evil.xml',
    '/etc/evil.xml',
    'C:/evil.xml',
    'word\\evil.xml',
    'word/./evil.xml',
    'a\u0001.xml',
    'WORD/Document.xml',
  ])('is refused for an entry named %j', async (name) =>
    expect(await refused(withParts({ name, content: '<a/>' }))).toBe('intake.unsafe-content'),
  );

  it('is refused when a part has a password', async () =>
    expect(await refused(withParts({ name: 'a.xml', content: '<a/>', flags: 1 }))).toBe('intake.encrypted'));

  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
    ['elements nested without end', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ])('is refused for %s', async (_what, content) =>
    expect(await refused(withParts({ name: 'word/styles.xml', content }))).toBe('intake.unsafe-content'),
  );

  it('may point elsewhere: nothing outside the file is fetched', async () => {
    const target = 'TargetMode="External" Target="file:///etc/passwd"';
    const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ${target}/></Relationships>`;
    const picture = '<w:p><w:r><w:drawing><a:blip r:link="r9"/></w:drawing><w:t>chữ</w:t></w:r></w:p>';
    const read = await parse(docxAround(picture, {}, [{ name: 'word/_rels/document.xml.rels', content }]), 'x.docx');
    expect(read.blocks).toEqual([{ kind: 'paragraph', text: 'chữ', at: 'paragraph 1' }]);
  });

  it('is refused for more rows, cells or letters than a document holds', async () => {
    const bytes = docxAround(tbl(tr(tc(p('a')), tc(p('b'))), tr(tc(p('c')))));
    expect(await refused(bytes, { rows: 1 })).toBe('intake.too-many-cells');
    expect(await refused(bytes, { cells: 2 })).toBe('intake.too-many-cells');
    expect(await refused(bytes, { characters: 2 })).toBe('intake.too-many-cells');
    expect(await refused(bytes, { rows: 2, cells: 3, characters: 3 })).toBe('was read');
    expect(await refused(Buffer.from('a\nb\n'), { cells: 1 })).toBe('intake.too-many-cells');
    expect(await refusalOf(parse('a,b\n,\nc,d\n', 'x.csv', { rows: 2 }))).toBe('intake.too-many-cells');
  });
});
