import { cleaned, cutAtWord } from './clean-text.js';

describe('a cleaned text', () => {
  it('is the same whether it is seen to be clean or made so', () => {
    for (let code = 0x21; code < 0x2000; code += 1) {
      const letter = String.fromCharCode(code);
      const beside = cleaned(`\u200bx${letter}y`);
      expect([letter, cleaned(`x${letter}y`)]).toEqual([letter, beside]);
    }
  });

  it.each([
    ['  Bộ  Y\u00a0tế ', 'Bộ Y tế'],
    ['Bộ Y tế'.normalize('NFD'), 'Bộ Y tế'],
    ['\u200b\u2060\ufeff\u3164\u00ad', ''],
    ['một\n hai', 'một hai'],
  ])('%j reads as "%s"', (text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });

  it('is cut at a word, in no letter, and never longer than asked for', () => {
    expect(cutAtWord('một hai ba', 10)).toBe('một hai ba');
    expect(cutAtWord('một hai ba bốn', 10)).toBe('một hai…');
    expect(cutAtWord('a'.repeat(20), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(cutAtWord('😀'.repeat(20), 10)).toBe('😀😀😀😀…');
  });
});
