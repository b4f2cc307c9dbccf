import { copyText } from './copy-text.js';

describe('the text of COPY', () => {
  it('tells nothing from the word for nothing, and keeps what looks like a separator', () => {
    expect(
      copyText([
        [null, '\\N', 'một\thai\nba\r'],
        [1, true, { a: 'x\\y' }],
      ]),
    ).toBe('\\N\t\\\\N\tmột\\thai\\nba\\r\n1\ttrue\t{"a":"x\\\\\\\\y"}\n');
  });
  it('has a line for each row and none without rows', () => {
    expect(copyText([[1], [2]])).toBe('1\n2\n');
    expect(copyText([])).toBe('');
  });
});
