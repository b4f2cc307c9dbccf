import { decomposed } from './folded.js';

/**
 * For finding by words: as `folded`, and without any diacritics (`nghị định` is found by `nghi dinh`). What a character comes
 * to hangs on no other, so it is worked out once for each.
 */
export const searchKey = (text: string): string => text.replace(NOT_PLAIN, keysOf).replace(/ {2,}/g, ' ').trim();

/** All others stand for themselves. */
const NOT_PLAIN = /[^a-z0-9/&.-]+/g;

const keysOf = (run: string): string => {
  let keys = '';
  for (const character of run) keys += known.get(character) ?? learnt(character);
  return keys;
};

const learnt = (character: string): string => {
  const key = decomposed(character)
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{Letter}\p{Number}/&.-]+/gu, ' ');
  if (character.length === 1) known.set(character, key);
  return key;
};

/** Of the Basic Multilingual Plane only: nobody can make it grow for ever. */
const known = new Map<string, string>();
