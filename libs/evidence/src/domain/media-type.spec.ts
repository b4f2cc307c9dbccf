import { declaredType, endingOf, typeVerdict, type Signs } from './media-type.js';

const signs: Signs = { sniffed: null, plainText: false, ending: null, declared: null };
const text: Signs = { ...signs, plainText: true };
const pdf: Signs = { ...signs, sniffed: 'application/pdf' };

describe('the type of an attachment', () => {
  it.each<[string, Signs, string]>([
    ['what its bytes say', pdf, 'application/pdf'],
    ['the same where name and sender agree', { ...pdf, ending: 'pdf', declared: 'application/pdf' }, 'application/pdf'],
    [
      'what its bytes say where the sender is silent',
      { ...pdf, declared: 'application/octet-stream' },
      'application/pdf',
    ],
    ['text', text, 'text/plain'],
    ['a table by its ending', { ...text, ending: 'csv', declared: 'application/vnd.ms-excel' }, 'text/csv'],
    ['a table by what the sender says', { ...text, declared: 'text/csv' }, 'text/csv'],
    ['a photograph under either ending', { ...signs, sniffed: 'image/jpeg', ending: 'jpeg' }, 'image/jpeg'],
  ])('is %s', (_what, given, mediaType) => expect(typeVerdict(given)).toStrictEqual({ mediaType }));

  it.each<[string, Signs]>([
    ['an archive', { ...signs, sniffed: 'application/zip', ending: 'zip' }],
    ['a program', { ...signs, sniffed: 'application/x-msdownload', ending: 'pdf' }],
    ['a document with macros', { ...signs, sniffed: 'application/vnd.ms-word.document.macroenabled.12' }],
    ['XML', { ...signs, sniffed: 'application/xml', plainText: true }],
    ['bytes that say nothing', { ...signs, ending: 'pdf', declared: 'application/pdf' }],
  ])('is refused for %s', (_what, given) =>
    expect(typeVerdict(given)).toStrictEqual({ refused: 'evidence.type-refused', place: 'file' }),
  );

  it.each<[string, Signs, string]>([
    ['a PDF called .docx', { ...pdf, ending: 'docx' }, 'name'],
    ['a PDF called .html', { ...pdf, ending: 'html', declared: 'application/pdf' }, 'name'],
    ['a PDF sent as a picture', { ...pdf, declared: 'image/png' }, 'Content-Type'],
    ['text called .js', { ...text, ending: 'js' }, 'name'],
    ['text called .bat', { ...text, ending: 'bat', declared: 'text/plain' }, 'name'],
    ['text sent as HTML', { ...text, ending: 'txt', declared: 'text/html' }, 'Content-Type'],
    ['text called .pdf', { ...text, ending: 'pdf', declared: 'application/pdf' }, 'name'],
  ])('is contradicted for %s', (_what, given, place) =>
    expect(typeVerdict(given)).toStrictEqual({ refused: 'evidence.type-contradicted', place }),
  );

  it('reads endings and declared types as they are written', () => {
    expect(['a.PDF', 'báo cáo', '.gitignore', 'a.tar.gz', 'a.'].map(endingOf)).toStrictEqual([
      'pdf',
      null,
      null,
      'gz',
      null,
    ]);
    expect([declaredType('Text/CSV; charset=utf-8'), declaredType(undefined), declaredType(' ')]).toStrictEqual([
      'text/csv',
      null,
      null,
    ]);
  });
});
