import { contentDisposition } from './content-disposition.js';
import { fileName } from './file-name.js';

describe('the name of an attachment', () => {
  it.each([
    ['Báo cáo quý III.pdf', 'Báo cáo quý III.pdf'],
    ['C:\\Users\\an\\báo cáo.docx', 'báo cáo.docx'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'attachment'],
    ['.htaccess', 'htaccess'],
    ['fdp\u202etxt.exe', 'fdptxt.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['  ', 'attachment'],
    [undefined, 'attachment'],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('is composed as one form of Unicode', () => expect(fileName('báo.pdf'.normalize('NFD'))).toBe('báo.pdf'));

  it('keeps its ending when it is too long, and no half of a letter', () => {
    const long = fileName(`${'a'.repeat(195)}${'😀'.repeat(30)}.pdf`);
    expect([long.length <= 200, long.endsWith('.pdf'), /\p{Cs}/u.test(long)]).toStrictEqual([true, true, false]);
  });

  it('is told to browsers old and new', () => {
    expect(contentDisposition('Đề án "số" (1).pdf')).toBe(
      `attachment; filename="De an _so_ (1).pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%22s%E1%BB%91%22%20%281%29.pdf`,
    );
  });
});
