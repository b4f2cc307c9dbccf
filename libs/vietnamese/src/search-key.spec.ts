import fc from 'fast-check';
import { decomposed } from './folded.js';
import { searchKey } from './search-key.js';

/** The key as one reads it off the whole text. */
const read = (text: string): string =>
  decomposed(text)
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{Letter}\p{Number}/&.-]+/gu, ' ')
    .trim();

const character = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'Nghị định số 44/BTC-NS; ĐẶNG Ðoàn – “½” ﬁ ① ế\u0300\u0323\u00a0\u200bХР 𝔸😀\ud83d'),
  },
  // Σ at the end of a word has another small letter than within it.
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((one) => one !== 'Σ') },
);
const texts = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));

describe('the key by which words are found', () => {
  it('has no diacritics, capitals or odd spaces', () =>
    expect(searchKey('  Nghị định số 71/NQ-CP,\u00a0 ĐỘT PHÁ ')).toBe('nghi dinh so 71/nq-cp dot pha'));

  it('is what the whole text comes to, composed or decomposed', () =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(searchKey(text)).toBe(read(text));
        expect(searchKey(text.normalize('NFD'))).toBe(read(text));
      }),
      { numRuns: 500 },
    ));
});
