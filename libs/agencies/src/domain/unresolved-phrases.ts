import { folded } from '#libs/vietnamese';
import type { Part } from './lead-list.js';
import type { Token } from './lead-tokens.js';

const OWN_DETERMINER = new Set(['các', 'những', 'một', 'mọi', 'toàn'].map(folded));
const NARROWING = new Set(['trừ', 'ngoài', 'không', 'gồm'].map(folded));
const HELPING = ['phối', 'hợp'].map(folded);

/**
 * Joins parts that print one phrase: a group's name that goes on with words nobody knows is not that group
 * ("các bộ, ngành, địa phương có đảo"), and names behind "trừ" or "phối hợp" are no leads.
 */
export const unresolvedPhrases = (parts: readonly Part[], tokens: readonly Token[]): readonly Part[] => {
  const phrases: Part[] = [];
  let reach: 'part' | 'phrase' | 'text' = 'part';
  for (const part of parts) {
    const last = phrases.at(-1);
    if (last?.gap.hard === true && reach === 'phrase') reach = 'part';
    const joins = last !== undefined && (reach !== 'part' || goesOn(last, part, tokens));
    const phrase = joins ? { ...part, from: last.from, found: null } : part;
    if (joins) phrases.pop();
    phrases.push(phrase);
    if (part.found === null && reach !== 'text') reach = reachOf(part, tokens, reach);
  }
  return phrases;
};

const goesOn = (last: Part, part: Part, tokens: readonly Token[]): boolean => {
  const first = tokens[part.from];
  if (part.found !== null || last.gap.hard || first === undefined) return false;
  if (last.found === null && last.gap.and) return true;
  if (last.found?.kind === 'agency' || first.kind !== 'word') return false;
  return !first.capital && !OWN_DETERMINER.has(first.key);
};

const reachOf = (part: Part, tokens: readonly Token[], reach: 'part' | 'phrase'): 'part' | 'phrase' | 'text' => {
  const words = tokens.slice(part.from, part.end).map((token) => token.key);
  if (words.some((word, at) => word === HELPING[0] && words[at + 1] === HELPING[1])) return 'text';
  return words.some((word) => NARROWING.has(word)) ? 'phrase' : reach;
};
