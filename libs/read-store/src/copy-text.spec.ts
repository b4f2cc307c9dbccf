import { copyTexts, type ColumnValue } from './copy-text.js';

const textOf = (rows: readonly (readonly ColumnValue[])[]): string => [...copyTexts(rows)].join('');

describe('the text of COPY', () => {
  it('tells nothing from the word for nothing, and keeps what looks like a separator', () => {
    expect(
      textOf([
        [null, '\\N', 'một\thai\nba\r'],
        [1, true, { a: 'x\\y' }],
      ]),
    ).toBe('\\N\t\\\\N\tmột\\thai\\nba\\r\n1\ttrue\t{"a":"x\\\\\\\\y"}\n');
  });
  it('has a line for each row and none without rows', () => {
    expect(textOf([[1], [2]])).toBe('1\n2\n');
    expect(textOf([])).toBe('');
  });

  it('comes in parts that end with a row, however many rows there are', () => {
    const texts = [...copyTexts(Array.from({ length: 1_201 }, (_, index) => [index, 'x']))];
    expect(texts.every((text) => text.endsWith('\tx\n'))).toBe(true);
    expect(texts.join('').match(/\n/g)).toHaveLength(1_201);
    expect([...copyTexts([])]).toStrictEqual([]);
  });
});
