import { languageOf } from './language.js';

describe('language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0.3, vi;q=0.7', 'vi'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=0', 'vi'],
    ['de', 'vi'],
  ])('for %p is %s', (header, language) => expect(languageOf(header)).toBe(language));
});
