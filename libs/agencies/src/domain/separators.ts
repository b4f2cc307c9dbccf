import { folded } from '#libs/vietnamese';
import { AND, type Token } from './lead-tokens.js';

/** `strong` separators end any part; `weak` ones may as well belong to an unknown phrase, so they stand only between two names. */
export type Gap = Readonly<{
  start: number;
  end: number;
  strength: 'strong' | 'weak' | 'end';
  hard: boolean;
  and: boolean;
}>;

const STRONG = new Set([',', ';', '\n']);
const WEAK = new Set(['.', '-', '/', '+', '•']);
/** A bracket at the end belongs to a phrase; every other mark there is punctuation. */
const BRACKETS = new Set(['(', '[', ']', ')']);
const WEAK_WORDS = new Set(['cùng', 'với'].map(folded));

/** The separators at the token, null when there are none. */
export const gapAt = (tokens: readonly Token[], from: number): Gap | null => {
  let at = from;
  let strong = false;
  let hard = false;
  let and = true;
  for (let token = tokens[at]; token !== undefined && (isStrong(token) || isWeak(token)); token = tokens[at]) {
    strong ||= isStrong(token);
    hard ||= token.key === ';' || token.key === '\n';
    and &&= token.key === AND;
    at += 1;
  }
  let last = at;
  while (trailing(tokens[last])) last += 1;
  if (last >= tokens.length) return { start: from, end: tokens.length, strength: 'end', hard, and };
  return at === from ? null : { start: from, end: at, strength: strong ? 'strong' : 'weak', hard, and };
};

/** Where an item starts: bullets, stray marks and a number in brackets stand before it. */
export const itemStart = (tokens: readonly Token[], from: number): number => {
  let at = from;
  for (let token = tokens[at]; token !== undefined && isBullet(token, tokens[at + 1]); token = tokens[at]) at += 1;
  return at;
};

const trailing = (token: Token | undefined): boolean => token?.kind === 'mark' && !BRACKETS.has(token.key);

const isStrong = (token: Token): boolean =>
  token.kind === 'mark' ? STRONG.has(token.key) : token.kind === 'word' && token.key === AND;
const isWeak = (token: Token): boolean =>
  token.kind === 'mark' ? WEAK.has(token.key) : token.kind === 'word' && WEAK_WORDS.has(token.key);

const NUMBER = /^\d{1,2}$/u;
const isBullet = (token: Token, next: Token | undefined): boolean =>
  (token.kind === 'mark' && (WEAK.has(token.key) || STRONG.has(token.key))) ||
  (token.kind === 'note' && NUMBER.test(token.key.trim())) ||
  (token.kind === 'word' && NUMBER.test(token.key) && next?.key === '.');
