import { gridOf, parse, refusalOf, tablesOf } from '../content.spec-kit.js';

const grid = async (text: string | Uint8Array, name = 'notice.csv') => gridOf(tablesOf(await parse(text, name))[0]);

describe('reading CSV files', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('finds out that the delimiter is a %s, whatever stands inside quotes', async (_name, mark) => {
    const lines = ['STT|"Nhiệm vụ, giao; trong\tnăm"|Thời hạn', '1|"Văn hóa, Thể thao; Du lịch"|31/10/2025'];
    expect(await grid(lines.join('\n').replaceAll('|', mark))).toEqual([
      ['STT', 'Nhiệm vụ, giao; trong\tnăm', 'Thời hạn'],
      ['1', 'Văn hóa, Thể thao; Du lịch', '31/10/2025'],
    ]);
  });

  it('follows the delimiter that Excel names in the first line', async () => {
    const content = await parse('sep=;\r\na,b,c;d\r\ne,f,g;h\r\n', 'x.csv');
    expect(gridOf(tablesOf(content)[0])).toEqual([
      ['a,b,c', 'd'],
      ['e,f,g', 'h'],
    ]);
    expect(tablesOf(content)[0]?.rows[0]?.at).toBe('line 2');
  });

  it('keeps line feeds and doubled quotes of a cell, and says on which line a row begins', async () => {
    const content = await parse('\ufeffa,"x\r\n\r\n y ""z"" ",c\r\n\r\n,,\r\nd,e\r\n', 'x.csv');
    expect(content).toEqual({
      format: 'csv',
      footnotes: [],
      blocks: [
        {
          kind: 'table',
          at: 'line 1',
          rows: [
            {
              at: 'line 1',
              cells: [
                { column: 0, span: 1, text: 'a', continued: false, at: 'line 1 column 1' },
                { column: 1, span: 1, text: 'x\ny "z"', continued: false, at: 'line 1 column 2' },
                { column: 2, span: 1, text: 'c', continued: false, at: 'line 1 column 3' },
              ],
            },
            {
              at: 'line 6',
              cells: [
                { column: 0, span: 1, text: 'd', continued: false, at: 'line 6 column 1' },
                { column: 1, span: 1, text: 'e', continued: false, at: 'line 6 column 2' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('reads UTF-16 of either byte order', async () => {
    const text = '\ufeffSTT\tĐơn vị\n1\tBộ Y tế\n';
    const little = Buffer.from(text, 'utf16le');
    const expected = [
      ['STT', 'Đơn vị'],
      ['1', 'Bộ Y tế'],
    ];
    expect(await grid(little)).toEqual(expected);
    expect(await grid(Buffer.from(little).swap16())).toEqual(expected);
  });

  it('takes quotes inside a bare field as they stand', async () =>
    expect(await grid('1,Đề án "Làng số" mới,x\n2,b,y')).toEqual([
      ['1', 'Đề án "Làng số" mới', 'x'],
      ['2', 'b', 'y'],
    ]));

  it('refuses a file whose quote is never closed', async () =>
    expect(await refusalOf(parse('a,b\n1,"x\n2,y\n', 'x.csv'))).toBe('intake.corrupt'));

  it('knows a table by its content when the name does not tell, but believes a name that does', async () => {
    const text = 'STT;Nhiệm vụ;Thời hạn\n1;a;b\n2;c;d\n';
    expect((await parse(text, 'notice')).format).toBe('csv');
    expect((await parse(text, 'notice.txt')).format).toBe('text');
    expect((await parse('Kính gửi: Bộ A, Bộ B, Bộ C\nNội dung.\nHết, xong\n', 'notice')).format).toBe('text');
  });
});
