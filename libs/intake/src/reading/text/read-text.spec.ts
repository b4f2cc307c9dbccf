import { parse, refusalOf } from '../content.spec-kit.js';

const paragraph = (text: string, line: number) => ({ kind: 'paragraph', text, at: `line ${line}` });

describe('reading plain text', () => {
  it('makes each line a paragraph, empty lines too, whatever ends the lines', async () => {
    const content = await parse('\ufeffTHÔNG BÁO \r\n\r\n1\tBộ Công an\r  x\n', 'notice.txt');
    expect(content).toEqual({
      format: 'text',
      footnotes: [],
      blocks: [paragraph('THÔNG BÁO', 1), paragraph('', 2), paragraph('1\tBộ Công an', 3), paragraph('x', 4)],
    });
  });

  it('parts a line at a form feed and keeps counting lines as an editor does', async () =>
    expect((await parse('a\fb\nc', 'x.txt')).blocks).toEqual([
      paragraph('a', 1),
      paragraph('b', 1),
      paragraph('c', 2),
    ]));

  it('leaves the Unicode form of the text alone', async () => {
    const decomposed = 'Bộ Y tế'.normalize('NFD');
    expect((await parse(decomposed, 'x.txt')).blocks).toEqual([paragraph(decomposed, 1)]);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x42, 0xe9, 0x20, 0x41]), 'intake.wrong-type'],
    ['UTF-16 cut in the middle of a letter', Buffer.from([0xff, 0xfe, 0x41]), 'intake.wrong-type'],
    ['a picture', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), 'intake.wrong-type'],
    ['bytes of zero', Buffer.from('a\0b'), 'intake.wrong-type'],
    ['a web page', Buffer.from('<!DOCTYPE html><table></table>'), 'intake.wrong-type'],
    ['rich text', Buffer.from('{\\rtf1\\ansi a}'), 'intake.old-office-format'],
    ['white space alone', Buffer.from('\ufeff \r\n\t'), 'intake.empty-file'],
  ])('refuses %s', async (_what, bytes, code) => expect(await refusalOf(parse(bytes, 'x.txt'))).toBe(code));
});
