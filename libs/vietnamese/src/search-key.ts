import { decomposed } from './folded.js';

/** For finding by words: as `folded`, and without any diacritics (`nghị định` is found by `nghi dinh`). */
export const searchKey = (text: string): string =>
  decomposed(text)
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{Letter}\p{Number}/&.-]+/gu, ' ')
    .trim();
